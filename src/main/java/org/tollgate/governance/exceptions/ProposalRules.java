package org.tollgate.governance.exceptions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Whether what is proposed could be carried out; asked before the ballot and again after it. */
final class ProposalRules {

  private ProposalRules() {}

  /**
   * @param today in the rollout's time zone; a gate cannot be planned before it
   */
  static Optional<Refusal> whyNot(
      RolloutView rollout, List<SeatView> seats, Proposal proposal, LocalDate today) {
    return switch (proposal.kind()) {
      case STOP -> Optional.empty();
      case CONTINUE -> whyNotDates(rollout, proposal.gates(), today);
      case COMMITTEE -> whyNotSeat(rollout, seats, proposal.seat());
    };
  }

  /** Whether the kind of breach and the kind of proposal belong together. */
  static Optional<Refusal> whyNotTogether(Breach.Kind breach, Proposal.Kind proposal) {
    boolean aboutSeats = breach == Breach.Kind.COMMITTEE;
    return aboutSeats == (proposal == Proposal.Kind.COMMITTEE)
        ? Optional.empty()
        : Optional.of(Refusal.because("exceptions.refused.proposal-of-another-kind"));
  }

  private static Optional<Refusal> whyNotDates(
      RolloutView rollout, Map<Phase, LocalDate> wished, LocalDate today) {
    Map<Phase, LocalDate> plan = new EnumMap<>(Phase.class);
    plan.putAll(rollout.plannedGates());
    for (Map.Entry<Phase, LocalDate> wish : wished.entrySet()) {
      if (wish.getKey().number() <= rollout.position().gatesPassed()) {
        return no("exceptions.refused.gate-passed", wish.getKey().number());
      }
      if (wish.getValue().isBefore(today)) {
        return no("exceptions.refused.day-past", wish.getKey().number());
      }
      plan.put(wish.getKey(), wish.getValue());
    }
    return whyNotInOrder(plan);
  }

  private static Optional<Refusal> whyNotInOrder(Map<Phase, LocalDate> plan) {
    LocalDate before = null;
    for (Phase phase : Phase.values()) {
      LocalDate day = plan.get(phase);
      if (day != null && before != null && !day.isAfter(before)) {
        return no("exceptions.refused.gates-out-of-order", phase.number());
      }
      before = day == null ? before : day;
    }
    return Optional.empty();
  }

  private static Optional<Refusal> whyNotSeat(
      RolloutView rollout, List<SeatView> seats, Proposal.SeatWish wish) {
    if (rollout.position().gatesPassed() == 0) {
      return no("exceptions.refused.sponsor-appoints");
    }
    Optional<SeatView> seat =
        seats.stream()
            .filter(each -> each.id().equals(wish.seat()))
            .filter(each -> each.role().votes() || each.role() == SeatRole.SUCCESSOR)
            .findFirst();
    if (seat.isEmpty()) {
      return no("exceptions.refused.not-a-committee-seat");
    }
    boolean changes =
        switch (wish.act()) {
          case FILL -> wish.person() != null && !Objects.equals(wish.person(), seat.get().person());
          case VACATE -> !seat.get().isVacant();
          case CHAIR -> !seat.get().chair();
        };
    return changes ? Optional.empty() : no("exceptions.refused.nothing-changes");
  }

  private static Optional<Refusal> no(String reason, Object... arguments) {
    return Optional.of(Refusal.because(reason, arguments));
  }
}
