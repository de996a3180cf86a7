package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.GateWatch;
import org.tollgate.governance.gate.Gates;

/** The model of a gate's review, and what the rollout's model makes of its decision. */
class GateReviewProcessTests extends AbstractLifecycle {

  @Autowired private Gates gates;
  @Autowired private GateWatch watch;
  @Autowired private GateRework rework;
  private BallotId ballot;
  private GateReviewId review;

  @BeforeEach
  void putsGateOneBeforeTheCommittee() {
    walk.doTheWork(staged);
    walk.answer(staged);
    review = walk.open(rollout).id();
    ballot = walk.submit(staged);
  }

  @Test
  void waitsForTheCommittee() {
    assertThat(waiting()).containsExactly("committee-ballot");
  }

  @Test
  void opensTheNextPhaseOnlyAfterTheDecision() {
    walk.vote(staged, ballot, Choice.GO);

    assertThat(position().phase()).isEqualTo(Phase.KICKOFF);
    assertThat(position().open()).isFalse();
    assertThat(waiting()).isEmpty();

    jobs.runDue();

    assertThat(position().open()).isTrue();
    assertThat(waiting()).contains("kick-modules").doesNotContain("committee-ballot");
  }

  @Test
  void endsAnEarlyDecisionWithNothingLeftToDo() {
    walk.vote(staged, ballot, Choice.GO);

    assertThat(task("committee-ballot")).isNull();
    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rollout.toString(), "gate-review")
                .count())
        .isZero();
    clock.advance(Duration.ofDays(40));
    jobs.runDue();
    assertThat(gates.rounds(rollout).get(0).outcome()).isEqualTo(Outcome.GO);
  }

  @Test
  void refusesToEndTheBallotFromTheEnginesSide() {
    String task = task("committee-ballot").getId();

    assertThatThrownBy(() -> tasks.complete(task, Map.of("decision", "GO")))
        .hasMessageContaining("not-ended");

    assertThat(waiting()).containsExactly("committee-ballot");
    assertThat(position().gatesPassed()).isZero();
    assertThat(record("engine-completion-refused")).hasSize(1);
  }

  @Test
  void refusesToEndTheSubmissionFromTheEnginesSide() {
    assertThat(watch.withdraw(staged.cast().director(), review, "A paper was wrong")).isEmpty();
    String task = task("submit-gate").getId();

    assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("not-ended");

    assertThat(record("engine-completion-refused")).hasSize(1);
  }

  @Test
  void goesBackToTheSubmissionWhenItIsTakenBack() {
    assertThat(watch.withdraw(staged.cast().director(), review, "A paper was wrong")).isEmpty();
    assertThat(waiting()).containsExactly("submit-gate");

    BallotId second = walk.submit(staged);
    assertThat(waiting()).containsExactly("committee-ballot");
    walk.vote(staged, second, Choice.GO);

    assertThat(position().gatesPassed()).isOne();
  }

  @Test
  void repeatsTheGateAfterHold() {
    walk.vote(staged, ballot, Choice.HOLD);

    assertThat(waiting()).containsExactly("submit-gate");
    assertThat(position().gatesPassed()).isZero();
  }

  @Test
  void reopensThePhaseAfterNoGoOnceTheReworkIsAgreed() {
    walk.vote(staged, ballot, Choice.NO_GO);
    assertThat(waiting()).containsExactly("rework-preparation");
    String task = task("rework-preparation").getId();
    assertThatThrownBy(() -> tasks.complete(task)).hasMessageContaining("not-ended");

    assertThat(
            rework.agree(
                staged.cast().director(), review, Set.of("prep-systems"), "One system was missed"))
        .isEmpty();
    jobs.runDue();

    assertThat(waiting()).containsExactly("prep-systems");
  }

  @Test
  void remindsSevenDaysAndOneDayBeforeTheDeadline() {
    clock.advance(Duration.ofDays(3).minusMinutes(1));
    assertThat(jobs.runDue()).isZero();
    clock.advance(Duration.ofMinutes(2));
    assertThat(jobs.runDue()).isPositive();
    assertThat(reminded()).isTrue();
    assertThat(escalations()).isZero();

    clock.advance(Duration.ofDays(6));
    jobs.runDue();
    assertThat(escalations()).isPositive();
    assertThat(waiting()).containsExactly("committee-ballot");
  }

  @Test
  void extendsOnceAndThenTakesTheFallback() {
    clock.advance(Duration.ofDays(10).plusMinutes(1));
    jobs.runDue();
    assertThat(waiting()).containsExactly("committee-ballot");
    assertThat(gates.rounds(rollout).get(0).outcome()).isNull();

    clock.advance(Duration.ofDays(3).plusMinutes(1));
    jobs.runDue();

    assertThat(gates.rounds(rollout).get(0).outcome()).isEqualTo(Outcome.HOLD);
    assertThat(waiting()).containsExactly("submit-gate");
    assertThat(position().gatesPassed()).isZero();
  }

  private boolean reminded() {
    return database.queryForObject(
            "select count(*) from task_item where rollout_id = ? and reminded_at is not null",
            Long.class,
            rollout.value())
        > 0;
  }

  private long escalations() {
    return database.queryForObject(
        "select count(*) from task_item where rollout_id = ? and title = 'ballot.work.missing'",
        Long.class,
        rollout.value());
  }
}
