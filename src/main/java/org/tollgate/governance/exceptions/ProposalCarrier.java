package org.tollgate.governance.exceptions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateRounds;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatManagement.CommitteeChange;
import org.tollgate.governance.rollout.SeatRole;

/** Does what the committee agreed to. */
@Component
class ProposalCarrier {

  private final PhaseManagement phases;
  private final GateRounds rounds;
  private final SeatManagement seats;
  private final ExceptionDesk desk;

  ProposalCarrier(
      PhaseManagement phases, GateRounds rounds, SeatManagement seats, ExceptionDesk desk) {
    this.phases = phases;
    this.rounds = rounds;
    this.seats = seats;
    this.desk = desk;
  }

  /**
   * @return what has changed since the proposal and forbids it now
   */
  Optional<Refusal> carryOut(ExceptionView exception) {
    // asked again: between proposal and decision a gate may have passed, a day or a seat moved
    Optional<Refusal> refusal =
        ProposalRules.whyNot(desk.facts(exception.rollout()), exception.proposal());
    if (refusal.isPresent()) {
      return refusal;
    }
    return switch (exception.proposal().kind()) {
      case CONTINUE -> goOn(exception);
      case STOP -> stop(exception.rollout());
      case COMMITTEE -> change(exception);
    };
  }

  private Optional<Refusal> goOn(ExceptionView exception) {
    // in order: a gate that moves takes the later ones along, and they get their own day next
    exception
        .proposal()
        .gates()
        .forEach((phase, day) -> phases.postpone(exception.rollout(), phase, day));
    if (exception.reason().kind() == Breach.Kind.THIRD_NO_GO) {
      rounds.allowFurtherRounds(exception.rollout(), exception.phase());
    }
    return Optional.empty();
  }

  private Optional<Refusal> stop(RolloutId rollout) {
    phases.stop(Actor.SYSTEM, rollout);
    return Optional.empty();
  }

  private Optional<Refusal> change(ExceptionView exception) {
    Proposal.SeatWish wish = exception.proposal().seat();
    CommitteeChange change =
        switch (wish.act()) {
          case FILL -> new CommitteeChange.Fill(wish.seat(), wish.person(), exception.code());
          case VACATE -> new CommitteeChange.Vacate(wish.seat(), exception.code());
          case CHAIR -> new CommitteeChange.Chair(wish.seat());
          case ADD -> new CommitteeChange.Add(seat(wish.added()), wish.person(), exception.code());
          case REMOVE -> new CommitteeChange.Remove(wish.seat(), exception.code());
          case RULE -> new CommitteeChange.Rule(wish.rule());
        };
    return seats.changeCommittee(Actor.SYSTEM, exception.rollout(), exception.id().value(), change);
  }

  private static NewSeat seat(Proposal.NewMember added) {
    return NewSeat.of(SeatRole.COMMITTEE_MEMBER, added.title(), added.organisation());
  }
}
