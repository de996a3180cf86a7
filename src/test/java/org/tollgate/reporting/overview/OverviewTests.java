package org.tollgate.reporting.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Page;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.reporting.overview.Overview.Ask;
import org.tollgate.reporting.overview.Overview.Order;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Side;
import org.tollgate.testing.As;
import org.tollgate.testing.Cast;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;

@SpringBootTest(
    properties = {
      "tollgate.engine.works-by-itself=false",
      "tollgate.documents.evidence-limit=1MB",
      "spring.jpa.properties.hibernate.generate_statistics=true"
    })
@AutoConfigureMockMvc
@OnTestDatabase
@Import(RolloutFixtures.class)
class OverviewTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private Overview overview;
  @Autowired private Clock clock;

  private Staged staged;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
  }

  @Test
  void showsOnlyWhatTheReaderMaySeeByStateNameAndOrder() {
    Cast cast = staged.cast();
    Staged draft = fixtures.draft(cast);

    assertThat(rows(Set.of(), "", Order.GATE))
        .extracting(row -> row.rollout().id())
        .containsExactlyInAnyOrder(staged.id(), draft.id());
    assertThat(rows(EnumSet.of(RolloutState.DRAFT), "lanternway", Order.NAME))
        .extracting(row -> row.rollout().id())
        .containsExactly(draft.id());
    assertThat(rows(Set.of(), "no such name", Order.PHASE)).isEmpty();
    assertThat(overview.of(cast.actor("stranger"), new Ask(Set.of(), "", Order.GATE), 0)).isEmpty();
    assertThat(open("/portfolio?show=all&sort=phase"))
        .hasStatusOk()
        .bodyText()
        .contains("Lanternway Travel", "Gate 2 would fail today", "no data")
        .doesNotContain("??");
    assertThat(open("/portfolio/portfolio.xlsx")).hasStatusOk();
  }

  @Test
  void aSignedLightStandsBesideWhatTheRuleSays() {
    LocalDate today = LocalDate.now(clock);
    assertThat(sign("GATE", "GREEN", "Nobody waits for it", today.plusDays(40), "x"))
        .hasStatus(422)
        .bodyText()
        .contains("31 days from now");
    assertThat(sign("GATE", "GREEN", "Nobody waits for it", today.plusDays(7), "wrong"))
        .hasStatus(422);
    assertThat(
            sign(
                "GATE",
                "GREEN",
                "The committee moved it on Monday",
                today.plusDays(7),
                RolloutFixtures.PASSWORD))
        .hasStatus(302);

    Overview.Shown gate = overview.one(staged.cast().director(), staged.id()).lights().get(1);
    assertThat(gate.light().side()).isEqualTo(Side.GATE);
    assertThat(gate.light().level()).isNotEqualTo(Level.GREEN);
    assertThat(gate.level()).isEqualTo(Level.GREEN);
    assertThat(open("/portfolio")).bodyText().contains("signed; by the rule:");
    assertThat(open("/rollouts/" + staged.id() + "/lights"))
        .bodyText()
        .contains("The committee moved it on Monday", "signed by director")
        .doesNotContain("??");
  }

  private Page<Overview.Row> rows(Set<RolloutState> states, String text, Order order) {
    return overview.of(staged.cast().director(), new Ask(states, text, order), 0);
  }

  private MvcTestResult open(String page) {
    return web.perform(get(page).with(As.person(staged.cast().person("director"))));
  }

  private MvcTestResult sign(
      String side, String level, String reason, LocalDate until, String password) {
    return web.perform(
        post("/rollouts/" + staged.id() + "/lights")
            .param("side", side)
            .param("level", level)
            .param("reason", reason)
            .param("until", until.toString())
            .param("password", password)
            .with(As.person(staged.cast().person("director")))
            .with(csrf()));
  }
}
