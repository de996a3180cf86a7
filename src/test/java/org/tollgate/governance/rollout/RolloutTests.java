package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

class RolloutTests {

  private static final Instant NOW = Instant.parse("2026-03-09T08:10:00Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final GatePlan PLAN =
      new GatePlan(
          FIRST,
          FIRST.plusMonths(1),
          FIRST.plusMonths(2),
          FIRST.plusMonths(3),
          FIRST.plusMonths(4),
          FIRST.plusMonths(5));

  private final RolloutTerms terms =
      RolloutTerms.draft("Lanternway Travel", OrganisationId.random(), ZoneId.of("Europe/Berlin"))
          .withPlan(PLAN);
  private final Rollout rollout = new Rollout(RolloutId.random(), terms, NOW);

  @Test
  void isInNoPhaseBeforeItStarts() {
    assertThat(rollout.view().position().phase()).isNull();
    assertThat(rollout.open(Phase.PREPARATION))
        .hasValue(Refusal.because("rollout.refused.not-running"));
  }

  @Test
  void doesNotStartWithoutADayForEachGate() {
    Rollout unplanned = new Rollout(RolloutId.random(), terms.withPlan(GatePlan.none()), NOW);

    assertThat(unplanned.start(NOW)).hasValue(Refusal.because("rollout.refused.gates-unplanned"));
    assertThat(unplanned.state()).isEqualTo(RolloutState.DRAFT);
  }

  @Test
  void opensThePhaseAfterAPassedGateAndNoOther() {
    running();
    assertThat(rollout.open(Phase.KICKOFF))
        .hasValue(Refusal.because("rollout.refused.gate-before-open", 1));
    rollout.pass(Phase.PREPARATION, NOW);

    assertThat(rollout.view().position())
        .isEqualTo(new RolloutView.Position(Phase.KICKOFF, false, 1));
    assertThat(rollout.open(Phase.DIAGNOSIS)).isPresent();
    assertThat(rollout.open(Phase.PREPARATION))
        .hasValue(Refusal.because("rollout.refused.phase-over", 1));
    assertThat(rollout.open(Phase.KICKOFF)).isEmpty();
    assertThat(rollout.view().position().open()).isTrue();
  }

  @Test
  void passesOnlyTheGateOfItsOpenPhase() {
    assertThatIllegalStateException().isThrownBy(() -> rollout.pass(Phase.PREPARATION, NOW));
    running();
    assertThatIllegalStateException().isThrownBy(() -> rollout.pass(Phase.KICKOFF, NOW));
    rollout.pass(Phase.PREPARATION, NOW);
    assertThatIllegalStateException().isThrownBy(() -> rollout.pass(Phase.KICKOFF, NOW));
  }

  @Test
  void closesAfterTheSixthGate() {
    running();
    for (Phase phase : Phase.values()) {
      assertThat(rollout.open(phase)).isEmpty();
      rollout.pass(phase, NOW);
    }

    assertThat(rollout.state()).isEqualTo(RolloutState.CLOSED);
    assertThat(rollout.gatesPassed()).isEqualTo(6);
  }

  @Test
  void opensNothingWhileItIsHeld() {
    rollout.start(NOW);
    assertThat(rollout.hold()).isEmpty();

    assertThat(rollout.open(Phase.PREPARATION)).isPresent();
    assertThat(rollout.hold()).isPresent();
    assertThat(rollout.resume()).isEmpty();
    assertThat(rollout.open(Phase.PREPARATION)).isEmpty();
  }

  @Test
  void staysStopped() {
    running();
    rollout.stop(NOW);

    assertThat(rollout.resume()).isPresent();
    assertThat(rollout.open(Phase.PREPARATION)).isPresent();
    assertThatIllegalStateException().isThrownBy(() -> rollout.stop(NOW));
    assertThatIllegalStateException().isThrownBy(() -> rollout.adopt(terms));
    assertThat(rollout.archive()).isEmpty();
  }

  private void running() {
    assertThat(rollout.start(NOW)).isEmpty();
    assertThat(rollout.open(Phase.PREPARATION)).isEmpty();
  }
}
