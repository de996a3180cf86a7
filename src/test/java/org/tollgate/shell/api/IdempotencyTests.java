package org.tollgate.shell.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.idempotency.IdempotentRequests;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

/** A request with a key is carried out at most once, whatever happens in between. */
@WholeTollgate
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdempotencyTests {

  private Staged staged;

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private IdempotentRequests requests;
  @Autowired private JdbcTemplate database;
  @Autowired private Clock clock;
  private String key;

  @BeforeEach
  void stagesOnce() {
    if (staged == null) {
      staged = fixtures.running();
    }
    key = UUID.randomUUID().toString();
  }

  @Test
  void answersTheSameRequestInTheSameWords() {
    MvcTestResult first = addSeat("Logistics");
    MvcTestResult again = addSeat("Logistics");

    assertThat(first).hasStatus(201).doesNotContainHeader("Idempotency-Replayed");
    assertThat(again).hasStatus(201).hasHeader("Idempotency-Replayed", "true");
    assertThat(text(again)).isEqualTo(text(first)).contains("Logistics");
    assertThat(again.getResponse().getHeader("Location"))
        .isEqualTo(first.getResponse().getHeader("Location"));
    assertThat(again.getResponse().getContentType())
        .isEqualTo(first.getResponse().getContentType());
    assertThat(seats("Logistics")).isEqualTo(1);
  }

  @Test
  void refusesTheKeyForAnotherRequest() {
    addSeat("Purchasing");
    assertThat(addSeat("Stores"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("api.refused.key-other");
    assertThat(seats("Stores")).isZero();
  }

  @Test
  void keepsTheKeysOfEachPersonApart() {
    addSeat("Legal");
    assertThat(add("member1", "Legal")).hasStatus(403);
  }

  @Test
  void letsARequestBeTriedAgainThatWasRefused() {
    assertThat(add("member1", "Fleet")).hasStatus(403);
    assertThat(rows()).isZero();
  }

  @Test
  void carriesOneOutOfManyAtTheSameTime() throws Exception {
    ExecutorService crowd = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(i -> () -> addSeat("Crowded").getResponse().getStatus())
              .toList();
      for (Future<Integer> status : crowd.invokeAll(calls)) {
        assertThat(status.get()).isIn(201, 409);
      }
    } finally {
      crowd.shutdownNow();
    }
    assertThat(seats("Crowded")).isEqualTo(1);
    assertThat(addSeat("Crowded")).hasStatus(201);
    assertThat(seats("Crowded")).isEqualTo(1);
  }

  @Test
  void triesNothingAgainOfWhichItDoesNotKnowWhatCameOfIt() {
    addSeat("Crashed");
    database.update("update idempotent_request set status = null where request_key = ?", key);

    assertThat(addSeat("Crashed"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("api.refused.key-unknown");
    assertThat(seats("Crashed")).isEqualTo(1);
  }

  @Test
  void forgetsAfterADay() {
    addSeat("Yesterday");
    OffsetDateTime before = clock.instant().minus(Duration.ofHours(25)).atOffset(ZoneOffset.UTC);
    database.update(
        "update idempotent_request set begun_at = ? where request_key = ?", before, key);
    requests.forgetOld();
    assertThat(rows()).isZero();
  }

  @Test
  void refusesAKeyWithOtherSigns() {
    key = "two words";
    assertThat(addSeat("Nowhere"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("$.reason")
        .isEqualTo("api.refused.key");
  }

  private MvcTestResult addSeat(String title) {
    return add("director", title);
  }

  private MvcTestResult add(String part, String title) {
    PersonId person = staged.cast().person(part);
    return web.post()
        .uri("/api/v1/rollouts/" + staged.id() + "/seats")
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .content(
            "{\"role\": \"TEAM_MEMBER\", \"title\": \""
                + title
                + "\", \"organisation\": \""
                + staged.cast().client()
                + "\"}")
        .with(As.person(person))
        .with(csrf())
        .exchange();
  }

  private int seats(String title) {
    return database.queryForObject(
        "select count(*) from seat where title = ? and rollout_id = ?",
        Integer.class,
        title,
        staged.id().value());
  }

  private int rows() {
    return database.queryForObject(
        "select count(*) from idempotent_request where request_key = ?", Integer.class, key);
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
