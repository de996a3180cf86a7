package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.testing.As;

/** The engine may lose everything: the domain tells it where each rollout stands. */
class ReconcilerTests extends AbstractLifecycle {

  @Autowired private Reconciliation reconciliation;
  @Autowired private GateRework rework;
  @Autowired private ManagementService management;
  @Autowired private MockMvcTester web;

  @Test
  void goesOnFromThePhaseAfterEveryRowOfTheEngineIsGone() {
    walk.gate(staged, Choice.GO);
    jobs.runDue();
    List<String> before = waiting();

    loseEverything();
    assertThat(repaired()).isEqualTo("begun at phase-kickoff");
    jobs.runDue();

    assertThat(waiting()).containsExactlyInAnyOrderElementsOf(before);
    walk.gate(staged, Choice.GO);
    jobs.runDue();
    assertThat(position().phase()).isEqualTo(Phase.DIAGNOSIS);
    assertThat(position().open()).isTrue();
    assertThat(waiting()).contains("diag-processes");
  }

  @Test
  void goesOnFromABallotAfterEveryRowOfTheEngineIsGone() {
    walk.doTheWork(staged);
    walk.answer(staged);
    BallotId ballot = walk.submit(staged);

    loseEverything();
    assertThat(repaired()).isEqualTo("begun at gate-preparation");
    assertThat(waiting()).containsExactly("committee-ballot");

    walk.vote(staged, ballot, Choice.GO);
    jobs.runDue();
    assertThat(position().phase()).isEqualTo(Phase.KICKOFF);
    assertThat(position().open()).isTrue();
  }

  @Test
  void keepsTheDeadlineOfABallotThatItPutsBack() {
    walk.doTheWork(staged);
    walk.answer(staged);
    walk.submit(staged);
    loseEverything();
    reconciliation.run(Actor.SYSTEM);

    clock.advance(java.time.Duration.ofDays(14));
    jobs.runDue();
    clock.advance(java.time.Duration.ofDays(4));
    jobs.runDue();

    assertThat(waiting()).containsExactly("submit-gate");
  }

  @Test
  void goesOnFromTheReworkAfterEveryRowOfTheEngineIsGone() {
    GateReviewId review = walk.open(rollout).id();
    walk.gate(staged, Choice.NO_GO);

    loseEverything();
    assertThat(repaired()).isEqualTo("begun at rework-preparation");

    assertThat(
            rework.agree(
                staged.cast().director(), review, Set.of("prep-systems"), "One system was missed"))
        .isEmpty();
    jobs.runDue();
    assertThat(waiting()).containsExactly("prep-systems");
  }

  @Test
  void opensAPhaseThatWasAboutToOpenWhenEveryRowWasLost() {
    walk.gate(staged, Choice.GO);
    assertThat(position().open()).isFalse();

    loseEverything();
    assertThat(repaired()).isEqualTo("begun at phase-kickoff");
    jobs.runDue();

    assertThat(position().open()).isTrue();
    assertThat(waiting()).contains("kick-modules");
  }

  @Test
  void leavesWhatIsInStepAlone() {
    assertThat(reconciliation.run(Actor.SYSTEM).repaired()).doesNotContainKey(rollout);
  }

  @Test
  void movesAnEngineThatWaitsSomewhereElse() {
    ProcessInstance instance =
        runtime
            .createProcessInstanceQuery()
            .processInstanceBusinessKey(rollout.toString(), "crm-rollout")
            .singleResult();
    runtime
        .createProcessInstanceModification(instance.getId())
        .cancelAllForActivity("phase-preparation")
        .startBeforeActivity("gate-design")
        .execute();
    assertThat(waiting()).containsExactly("submit-gate");

    assertThat(repaired()).isEqualTo("moved to phase-preparation");
    jobs.runDue();

    assertThat(waiting()).contains("prep-systems").doesNotContain("submit-gate");
  }

  @Test
  void triesAgainWhatGaveUpOpeningAPhase() {
    walk.gate(staged, Choice.GO);
    String job = onlyJob();
    management.setJobRetries(job, 0);
    assertThat(jobs.runDue()).isZero();

    reconciliation.run(Actor.SYSTEM);
    jobs.runDue();

    assertThat(position().open()).isTrue();
  }

  @Test
  void setsARolloutGoingAgainOfWhichHalfWasLost() {
    walk.gate(staged, Choice.GO);
    management.deleteJob(onlyJob());

    assertThat(repaired()).isEqualTo("moved to phase-kickoff");
    jobs.runDue();

    assertThat(position().open()).isTrue();
  }

  private String onlyJob() {
    return management.createJobQuery().processDefinitionKey("kickoff").list().stream()
        .filter(job -> belongs(job.getProcessInstanceId()))
        .findFirst()
        .orElseThrow()
        .getId();
  }

  private boolean belongs(String instance) {
    return runtime
            .createProcessInstanceQuery()
            .processInstanceId(instance)
            .processInstanceBusinessKey(rollout.toString())
            .count()
        == 1;
  }

  @Test
  void removesASecondProcessAndOneWithoutARollout() {
    runtime.startProcessInstanceByKey("crm-rollout", rollout.toString());
    String nobody = org.tollgate.base.shared.RolloutId.random().toString();
    runtime.startProcessInstanceByKey("crm-rollout", nobody);

    reconciliation.run(Actor.SYSTEM);

    assertThat(
            runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(rollout.toString(), "crm-rollout")
                .count())
        .isOne();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(nobody).count())
        .isZero();
  }

  @Test
  void leavesThePagesAsTheyWereWhenTheHistoryIsGone() {
    walk.gate(staged, Choice.GO);
    jobs.runDue();
    String before = page();

    wipe("ACT_HI_");

    assertThat(page()).isEqualTo(before);
    walk.gate(staged, Choice.GO);
    assertThat(position().gatesPassed()).isEqualTo(2);
  }

  @Test
  void repairsOnlyForAnAdministrator() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> reconciliation.run(staged.cast().director()));
  }

  private void loseEverything() {
    wipe("ACT_RU_", "ACT_HI_");
    assertThat(instances()).isZero();
  }

  private String repaired() {
    Reconciliation.Report report = reconciliation.run(Actor.SYSTEM);
    assertThat(report.failed()).isEmpty();
    return report.repaired().get(rollout);
  }

  private String page() {
    String page = "/rollouts/" + rollout + "/process";
    try {
      return web.get()
          .uri(page)
          .with(As.person(staged.cast().person("director")))
          .exchange()
          .getResponse()
          .getContentAsString()
          .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
          .replaceAll("name=\"csrf\" content=\"[^\"]*\"", "");
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
