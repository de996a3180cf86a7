package org.tollgate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.shell.lifecycle.EngineJobs;
import org.tollgate.testing.As;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.StatementLog;

/** The list of rollouts keeps what it read until something is written, and not a moment longer. */
@SpringBootTest
@AutoConfigureMockMvc
@OnTestDatabase
@Import(PageStatementsTests.Surroundings.class)
class KeptListTests {

  @Autowired private StatementLog log;
  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private EngineJobs jobs;
  @Autowired private SeatManagement seats;
  @Autowired private RolloutManagement rollouts;

  private Staged staged;

  @BeforeEach
  void startsOne() {
    staged = fixtures.accepted();
    jobs.runDue();
  }

  @Test
  void sendsLessWhileNothingIsWritten() {
    List<String> first = log.of(() -> list("director"));
    List<String> second = log.of(() -> list("director"));

    assertThat(second).hasSizeLessThan(first.size());
    assertThat(list("director")).contains(staged.id().toString());
  }

  @Test
  void showsNothingMoreToOneWhoHasJustLostTheSeat() {
    assertThat(list("lead")).contains(staged.id().toString());

    assertThat(
            seats.vacate(
                staged.cast().director(),
                fixtures.seat(staged.id(), SeatRole.DEPARTMENT_LEAD).id(),
                "Left the company"))
        .isEmpty();

    assertThat(list("lead")).doesNotContain(staged.id().toString());
  }

  @Test
  void showsAStateThatHasJustChanged() {
    assertThat(list("director")).contains("tg-sym").doesNotContain("is-none");

    assertThat(rollouts.hold(staged.cast().director(), staged.id())).isEmpty();

    assertThat(list("director")).contains("is-none");
  }

  @Test
  void keepsNobodysListForSomebodyElse() {
    assertThat(list("director")).contains(staged.id().toString());

    Staged other = fixtures.accepted();

    assertThat(page(other, "director")).doesNotContain(staged.id().toString());
  }

  private String list(String part) {
    return page(staged, part);
  }

  private String page(Staged of, String part) {
    try {
      return web.get()
          .uri("/rollouts")
          .with(As.person(of.cast().person(part)))
          .exchange()
          .getResponse()
          .getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
