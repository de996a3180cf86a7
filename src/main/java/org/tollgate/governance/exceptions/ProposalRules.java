package org.tollgate.governance.exceptions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Whether what is proposed could be carried out; asked before the ballot and again after it. */
final class ProposalRules {

  private ProposalRules() {}

  /**
   * How things are.
   *
   * @param parties to which a seat may belong
   * @param today in the rollout's time zone; a gate cannot be planned before it
   */
  record Facts(
      RolloutView rollout, List<SeatView> seats, Set<OrganisationId> parties, LocalDate today) {}

  static Optional<Refusal> whyNot(Facts facts, Proposal proposal) {
    return switch (proposal.kind()) {
      case STOP -> Optional.empty();
      case CONTINUE -> whyNotDates(facts.rollout(), proposal.gates(), facts.today());
      case COMMITTEE -> whyNotCommittee(facts, proposal.seat());
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

  private static Optional<Refusal> whyNotCommittee(Facts facts, Proposal.SeatWish wish) {
    if (facts.rollout().position().gatesPassed() == 0) {
      return no("exceptions.refused.sponsor-appoints");
    }
    return switch (wish.act()) {
      case ADD -> whyNotNew(facts, wish.added());
      case RULE ->
          wish.rule().equals(facts.rollout().votingRule())
              ? no("exceptions.refused.same-rule")
              : Optional.empty();
      case FILL, VACATE, CHAIR, REMOVE -> whyNotSeat(facts.seats(), wish);
    };
  }

  private static Optional<Refusal> whyNotNew(Facts facts, Proposal.NewMember added) {
    boolean known =
        facts.seats().stream()
            .filter(each -> each.role().votes())
            .anyMatch(each -> each.title().equalsIgnoreCase(added.title()));
    if (known) {
      return no("exceptions.refused.seat-exists", added.title());
    }
    return facts.parties().contains(added.organisation())
        ? Optional.empty()
        : no("exceptions.refused.not-a-party");
  }

  private static Optional<Refusal> whyNotSeat(List<SeatView> seats, Proposal.SeatWish wish) {
    Optional<SeatView> seat =
        seats.stream()
            .filter(each -> each.id().equals(wish.seat()))
            .filter(each -> each.role().votes() || each.role() == SeatRole.SUCCESSOR)
            .findFirst();
    if (seat.isEmpty()) {
      return no("exceptions.refused.not-a-committee-seat");
    }
    if (wish.act() == Proposal.SeatAct.REMOVE) {
      return whyNotRemoved(seat.get());
    }
    boolean changes =
        switch (wish.act()) {
          case FILL -> !Objects.equals(wish.person(), seat.get().person());
          case VACATE -> !seat.get().isVacant();
          default -> !seat.get().chair();
        };
    return changes ? Optional.empty() : no("exceptions.refused.nothing-changes");
  }

  /** A committee keeps its sponsor, the successor and its chair. */
  private static Optional<Refusal> whyNotRemoved(SeatView seat) {
    return seat.role() != SeatRole.COMMITTEE_MEMBER || seat.chair()
        ? no("exceptions.refused.seat-needed", seat.title())
        : Optional.empty();
  }

  private static Optional<Refusal> no(String reason, Object... arguments) {
    return Optional.of(Refusal.because(reason, arguments));
  }
}
