package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.Ticket;
import org.tollgate.governance.ballot.Voting;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.testing.As;

/** The models of the rollout and its phases on the real domain. */
class LifecycleTests extends AbstractLifecycle {

  @Autowired private MockMvcTester web;
  @Autowired private Activities activities;
  @Autowired private RolloutManagement management;
  @Autowired private Ballots ballots;
  @Autowired private Voting voting;
  @Autowired private JdbcClient database;

  @Test
  void opensThePhaseAndWaitsForWhatIsNotDone() {
    assertThat(position().open()).isTrue();
    assertThat(waiting()).contains("prep-systems").doesNotContain("prep-charter", "submit-gate");
  }

  @Test
  void followsTheWorkOfAPhaseToItsGate() {
    walk.doTheWork(staged);

    assertThat(waiting()).containsExactly("submit-gate");
  }

  @Test
  void takesAnActivityThatEndsBeforeTheModelReachesIt() {
    Activities.Line later = line("prep-partner");
    assertThat(waiting()).doesNotContain("prep-partner");

    walk.bring(staged, later);
    walk.bring(staged, line("prep-systems"));

    assertThat(waiting()).doesNotContain("prep-systems", "prep-partner");
  }

  @Test
  void goesThroughSixGatesToTheEnd() {
    for (Phase phase : Phase.values()) {
      assertThat(position().phase()).isEqualTo(phase);
      walk.gate(staged, Choice.GO);
      jobs.runDue();
    }

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.CLOSED);
    assertThat(instances()).isZero();
  }

  @Test
  void refusesToEndAnActivityFromTheEnginesSide() {
    String task = task("prep-systems").getId();

    assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("not-ended");

    assertThat(waiting()).contains("prep-systems");
    assertThat(record("engine-completion-refused")).hasSize(1);
  }

  @Test
  void refusesATaskOfAPhaseWhoseGateBeforeWasNotPassed() {
    ProcessInstance forced =
        runtime.startProcessInstanceByKey("design", rollout.toString(), Map.of("phase", "design"));

    assertThatThrownBy(() -> jobs.runDue()).hasMessageContaining("gate-before-open");

    assertThat(waiting()).noneMatch(task -> task.startsWith("design-"));
    assertThat(record("phase-start-refused")).hasSize(1);
    runtime.deleteProcessInstance(forced.getId(), "the attempt is over");
  }

  @Test
  void refusesATaskThatIsPlantedPastTheOpeningOfItsPhase() {
    assertThatThrownBy(
            () ->
                runtime
                    .createProcessInstanceByKey("design")
                    .businessKey(rollout.toString())
                    .startBeforeActivity("design-selection")
                    .execute())
        .hasMessageContaining("phase-not-open");

    assertThat(waiting()).noneMatch(task -> task.startsWith("design-"));
    assertThat(record("engine-completion-refused")).hasSize(1);
  }

  @Test
  void showsAJobThatFailedAndGivesItAnotherAttempt() {
    Actor administrator = new Actor(PersonId.random(), true);
    ProcessInstance forced =
        runtime.startProcessInstanceByKey("design", rollout.toString(), Map.of("phase", "design"));
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> jobs.runDue()).hasMessageContaining("gate-before-open");
    }

    assertThat(jobs.runDue()).isZero();
    EngineJobs.FailedJob failed =
        jobs.failed(administrator).stream()
            .filter(job -> rollout.equals(job.rollout()))
            .findFirst()
            .orElseThrow();
    assertThat(failed.step()).isEqualTo("design: open-phase");
    assertThat(failed.reason()).contains("gate-before-open");
    assertThat(web.get().uri("/actuator/health"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("status")
        .isEqualTo("DEGRADED");

    jobs.retry(administrator, failed.id());
    assertThatThrownBy(() -> jobs.runDue()).hasMessageContaining("gate-before-open");
    runtime.deleteProcessInstance(forced.getId(), "the attempt is over");
    assertThat(web.get().uri("/actuator/health"))
        .bodyJson()
        .extractingPath("status")
        .isEqualTo("UP");
  }

  @Test
  void isDownWhereTheRecordEndsWithoutAGenuineSeal() {
    assertThat(web.get().uri("/actuator/health")).hasStatusOk();
    String seal =
        database.sql("select mac from audit_head where id = 1").query(String.class).single();
    seal("0".repeat(seal.length()));
    try {
      assertThat(web.get().uri("/actuator/health"))
          .hasStatus(503)
          .bodyJson()
          .extractingPath("status")
          .isEqualTo("DOWN");
    } finally {
      seal(seal);
    }
  }

  private void seal(String mac) {
    database.sql("update audit_head set mac = ? where id = 1").param(mac).update();
  }

  @Test
  void letsOnlyAnAdministratorOperateTheEngine() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> jobs.failed(staged.cast().director()));
    assertThat(web.get().uri("/operations").with(As.person(staged.cast().person("director"))))
        .hasStatus(403);
    assertThat(web.get().uri("/operations").with(As.administrator(PersonId.random())))
        .hasStatusOk()
        .bodyText()
        .contains("No failed job");
  }

  @Test
  void refusesAForcedStartByPage() {
    assertThat(
            web.post()
                .uri("/rollouts/{id}/phases/4/start", rollout)
                .with(As.person(staged.cast().person("director")))
                .with(csrf()))
        .hasStatus(409)
        .bodyText()
        .contains("The phase was not opened");

    assertThat(record("phase-start-refused")).hasSize(1);
    assertThat(position().phase()).isEqualTo(Phase.PREPARATION);
  }

  @Test
  void refusesAForcedStartByProgram() {
    assertThat(
            web.post()
                .uri("/api/v1/rollouts/{id}/phases/4/start", rollout)
                .with(As.person(staged.cast().person("member1")))
                .with(csrf()))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("reason")
        .isEqualTo("rollout.refused.director-opens");

    assertThat(record("phase-start-refused")).hasSize(1);
  }

  @Test
  void saysNothingOfARolloutToWhoHasNoSeatInIt() {
    assertThat(
            web.post()
                .uri("/api/v1/rollouts/{id}/phases/2/start", rollout)
                .with(As.person(staged.cast().person("outsider")))
                .with(csrf()))
        .hasStatus(404);
    assertThat(
            web.get()
                .uri("/rollouts/{id}/process", rollout)
                .with(As.person(staged.cast().person("outsider"))))
        .hasStatus(404);
    assertThat(
            web.get()
                .uri("/rollouts/{id}/process/kickoff.bpmn", rollout)
                .with(As.person(staged.cast().person("outsider"))))
        .hasStatus(404);
  }

  @Test
  void saysInWordsWhereTheRolloutStands() {
    assertThat(
            web.get()
                .uri("/rollouts/{id}/process", rollout)
                .with(As.person(staged.cast().person("director"))))
        .hasStatusOk()
        .bodyText()
        .contains("Take a first look at the systems in use", "under way", "done");
  }

  @Test
  void letsAGateGoAheadOfOptionalWork() {
    activities.lines(rollout).stream()
        .filter(line -> !line.state().isEnded() && line.mandatory())
        .forEach(line -> walk.bring(staged, line));
    walk.answer(staged);
    assertThat(waiting()).containsExactly("prep-data-sample");

    walk.submit(staged);

    assertThat(waiting()).containsExactly("committee-ballot");
    assertThat(line("prep-data-sample").state().isEnded()).isFalse();
  }

  @Test
  void takesTheGateBackFromTheCommitteeWhenTheRolloutIsPutOnHold() {
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    walk.vote(staged, ballot, Choice.GO, List.of("chair", "member1"));

    assertThat(management.hold(staged.cast().director(), rollout)).isEmpty();

    assertThat(ballots.view(ballot).state()).isEqualTo(BallotView.State.WITHDRAWN);
    assertThat(ballots.signatures(ballot)).hasSize(2);
    assertThat(voting.ticket(staged.cast().actor("member2"), ballot, Locale.ENGLISH))
        .isEqualTo(new Ticket.None(Refusal.because("ballot.refused.withdrawn")));
    assertThat(walk.open(rollout).isDraft()).isTrue();
    assertThat(waiting()).containsExactly("submit-gate");
    assertThatThrownBy(() -> walk.submit(staged)).hasMessageContaining("gate.refused.on-hold");

    assertThat(management.resume(staged.cast().director(), rollout)).isEmpty();
    walk.vote(staged, walk.submit(staged), Choice.GO);
    jobs.runDue();
    assertThat(position().phase()).isEqualTo(Phase.KICKOFF);
    assertThat(position().open()).isTrue();
  }

  @Test
  void decidesNoGateWhoseBallotAnEarlierReleaseLeftOpenInAHold() {
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);
    database
        .sql("update rollout set state = 'ON_HOLD' where rollout_id = ?")
        .param(rollout.value())
        .update();

    walk.vote(staged, ballot, Choice.GO);

    assertThat(ballots.view(ballot).state()).isEqualTo(BallotView.State.CLOSED);
    assertThat(walk.open(rollout).isDraft()).isTrue();
    assertThat(position().gatesPassed()).isZero();
    assertThat(record("gate-withdrawn")).hasSize(1);
  }

  @Test
  void opensThePhaseThatAHoldKeptClosedWhenTheHoldEnds() {
    walk.gate(staged, Choice.GO);
    management.hold(staged.cast().sponsor(), rollout);
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatThrownBy(() -> jobs.runDue()).hasMessageContaining("not-running");
    }

    management.resume(staged.cast().sponsor(), rollout);
    jobs.runDue();

    assertThat(position().phase()).isEqualTo(Phase.KICKOFF);
    assertThat(position().open()).isTrue();
  }

  private Activities.Line line(String code) {
    return activities.lines(rollout).stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
