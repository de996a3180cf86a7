package org.tollgate.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.SeatId;

class ConditionTests {

  private static final Instant NOW = Instant.parse("2026-03-09T08:10:00Z");
  private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

  private final Actor owner = Actor.of(PersonId.random());
  private final Actor second = Actor.of(PersonId.random());
  private final SeatId seat = SeatId.random();
  private final Condition condition =
      new Condition(
          RolloutId.random(),
          3,
          new Decision("gate", UUID.randomUUID()),
          new NewCondition(
              "Fall-back for supplier payments agreed with finance",
              owner.person(),
              DUE,
              Severity.MAJOR,
              Phase.GO_LIVE),
          seat,
          NOW);

  @Test
  void closesWhenASecondPersonConfirmsTheEvidence() {
    assertThat(condition.claim(owner, "Signed by finance", null, NOW)).isEmpty();
    assertThat(condition.state()).isEqualTo(State.CLAIMED);

    assertThat(condition.confirm(second, 1, NOW)).isEmpty();

    assertThat(condition.state()).isEqualTo(State.CLOSED);
    assertThat(condition.closedAt()).isEqualTo(NOW);
  }

  @Test
  void refusesConfirmationByItsClaimant() {
    condition.claim(owner, "Signed by finance", null, NOW);

    assertThat(condition.confirm(owner, 1, NOW)).hasValue(no("second-person"));
    assertThat(condition.state()).isEqualTo(State.CLAIMED);
  }

  @Test
  void refusesConfirmationByAClaimantWhoHandedItOn() {
    condition.claim(owner, "Signed by finance", null, NOW);
    condition.reassign(second, PersonId.random(), SeatId.random(), NOW);

    assertThat(condition.confirm(owner, 1, NOW)).hasValue(no("second-person"));
  }

  @Test
  void refusesConfirmationByTheOwnerWhoDidNotClaim() {
    condition.claim(owner, "Signed by finance", null, NOW);
    condition.reassign(Actor.of(PersonId.random()), second.person(), SeatId.random(), NOW);

    assertThat(condition.confirm(second, 1, NOW)).hasValue(no("second-person"));
  }

  @Test
  void refusesConfirmationBeforeThereIsEvidence() {
    assertThat(condition.confirm(second, 1, NOW)).hasValue(no("not-claimed"));
  }

  @Test
  void isClaimedByItsOwnerOnly() {
    assertThat(condition.claim(second, "Signed by finance", null, NOW)).hasValue(no("not-owner"));
    assertThat(condition.state()).isEqualTo(State.OPEN);
  }

  @Test
  void isOpenAgainWhenTheEvidenceIsReturnedAndKeepsIt() {
    Evidence file = new Evidence(UUID.randomUUID(), "ab", "agreement.pdf");
    condition.claim(owner, "See the agreement", file, NOW);

    assertThat(condition.giveBack(second, 1, "The limit is missing", NOW)).isEmpty();

    assertThat(condition.state()).isEqualTo(State.OPEN);
    assertThat(condition.steps())
        .extracting(ConditionStep::kind)
        .containsExactly(
            ConditionStep.Kind.SET, ConditionStep.Kind.CLAIMED, ConditionStep.Kind.RETURNED);
    assertThat(condition.steps().get(1).evidence()).isEqualTo(file);
    assertThat(condition.steps().get(2).remark()).isEqualTo("The limit is missing");
  }

  @Test
  void refusesConfirmationOfAClaimThatANewerOneReplaced() {
    condition.claim(owner, "Signed by finance", null, NOW);
    condition.giveBack(second, 1, "The limit is missing", NOW);
    condition.claim(owner, "Signed, with a limit", null, NOW);

    assertThat(condition.confirm(second, 1, NOW)).hasValue(no("newer-claim"));
    assertThat(condition.confirm(second, condition.lastClaim(), NOW)).isEmpty();
  }

  @Test
  void isEscalatedOnceAndOnlyAfterItsLastDay() {
    assertThat(condition.escalate(DUE, NOW)).isFalse();
    assertThat(condition.escalate(DUE.plusDays(1), NOW)).isTrue();
    assertThat(condition.escalate(DUE.plusDays(2), NOW)).isFalse();
  }

  @Test
  void goesWithTheSeatOfItsOwnerUntilItIsClosed() {
    PersonId successor = PersonId.random();
    condition.follow(successor, seat, NOW);
    assertThat(condition.owner()).isEqualTo(successor);

    condition.claim(Actor.of(successor), "Signed by finance", null, NOW);
    assertThat(condition.confirm(second, 2, NOW)).isEmpty();
    condition.follow(PersonId.random(), seat, NOW);

    assertThat(condition.owner()).isEqualTo(successor);
  }

  @Test
  void hasATextThatSaysSomething() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new NewCondition(" a ", owner.person(), DUE, Severity.MINOR, Phase.GO_LIVE));
  }

  private static Refusal no(String reason) {
    return Refusal.because("condition.refused." + reason);
  }
}
