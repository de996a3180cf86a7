package org.tollgate.governance.visit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.visit.RecentChanges;
import org.tollgate.testing.As;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class ChangesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private RecentChanges changes;
  @Autowired private AuditTrail record;

  @Test
  void tellsWhatOthersDidUntilItHasBeenLookedAt() {
    Staged staged = fixtures.running();
    Actor lead = staged.cast().actor("lead");
    assertThat(changes.count(lead, staged.id()).since()).isNull();
    assertThat(changes.count(lead, staged.id()).changes()).isPositive();
    assertThat(page(staged, "lead", "")).bodyText().contains("/changes\"");

    assertThat(page(staged, "lead", "/changes")).bodyText().contains("Charter accepted");
    assertThat(changes.count(lead, staged.id()).changes()).as("a look alone").isPositive();
    look(staged, "lead", record.head().sequence());

    assertThat(changes.count(lead, staged.id()).changes()).isZero();
    assertThat(changes.count(lead, staged.id()).since()).isNotNull();
    assertThat(changes.count(staged.cast().chair(), staged.id()).changes()).isPositive();
    assertThat(page(staged, "lead", "/changes")).bodyText().contains("Nothing has changed");
  }

  @Test
  void theMarkNeverGoesBackAndNeverPastTheRecord() {
    Staged staged = fixtures.accepted();
    Actor lead = staged.cast().actor("lead");
    look(staged, "lead", Long.MAX_VALUE);
    look(staged, "lead", 1);
    assertThat(changes.count(lead, staged.id()).changes()).isZero();

    fixtures.seat(
        staged,
        NewSeat.of(SeatRole.STAFF, "New desk", staged.cast().client()),
        staged.cast().person("outsider"));

    assertThat(changes.count(lead, staged.id()).changes()).isEqualTo(2);
    assertThat(changes.count(staged.cast().director(), staged.id()).changes())
        .as("what the director did is no news to the director")
        .isEqualTo(changes.sheet(staged.cast().director(), staged.id(), 0).lines().size());
    assertThat(changes.sheet(staged.cast().director(), staged.id(), 0).lines())
        .noneMatch(line -> line.act().equals("seat-added"));
  }

  @Test
  void votesAreNoChangesThatEverySeatIsTold() {
    Staged staged = fixtures.running();
    Walk walk = beans.createBean(Walk.class);
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    look(staged, "staff", record.head().sequence());

    walk.vote(staged, ballot, Choice.HOLD, List.of("sponsor"));

    assertThat(changes.count(staged.cast().actor("staff"), staged.id()).changes()).isZero();
    walk.vote(staged, ballot, Choice.GO);
    assertThat(changes.sheet(staged.cast().actor("staff"), staged.id(), 0).lines())
        .extracting(RecentChanges.Line::act)
        .contains("gate-decided", "ballot-closed")
        .doesNotContain("vote-cast");
  }

  @Test
  void whoHasNoSeatIsToldNothing() {
    Staged staged = fixtures.accepted();
    for (String part : List.of("outsider", "stranger")) {
      assertThat(page(staged, part, "/changes")).hasStatus(404);
      assertThat(
              web.perform(
                  post("/rollouts/" + staged.id() + "/changes/seen")
                      .param("upTo", "5")
                      .with(csrf())
                      .with(As.person(staged.cast().person(part)))))
          .hasStatus(404);
    }
  }

  private MvcTestResult page(Staged staged, String part, String path) {
    return web.perform(
        get("/rollouts/" + staged.id() + path).with(As.person(staged.cast().person(part))));
  }

  private void look(Staged staged, String part, long upTo) {
    assertThat(
            web.perform(
                post("/rollouts/" + staged.id() + "/changes/seen")
                    .param("upTo", Long.toString(upTo))
                    .with(csrf())
                    .with(As.person(staged.cast().person(part)))))
        .hasStatus3xxRedirection();
  }
}
