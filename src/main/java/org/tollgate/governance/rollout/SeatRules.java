package org.tollgate.governance.rollout;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * Which seats of one rollout a person may hold or act for together, so that nobody ever has two
 * seats in one ballot and the auditor stays outside (M6, M7).
 *
 * @param seats all seats of the rollout
 * @param substitutions those of the rollout that are not over
 */
record SeatRules(List<Seat> seats, List<Substitution> substitutions) {

  private static final Set<SeatRole> COMMITTEE =
      EnumSet.of(SeatRole.SPONSOR, SeatRole.SUCCESSOR, SeatRole.COMMITTEE_MEMBER);

  static boolean isCommittee(SeatRole role) {
    return COMMITTEE.contains(role);
  }

  /** Whether the person may hold the seat from today on. */
  Optional<Refusal> mayHold(Seat seat, PersonId person) {
    if (seat.isHeldBy(person)) {
      return no("rollout.refused.holds-already");
    }
    Set<SeatRole> others = rolesOf(person);
    if (others.contains(SeatRole.AUDITOR)
        || (seat.role() == SeatRole.AUDITOR && !others.isEmpty())) {
      return no("rollout.refused.auditor-stays-outside");
    }
    if (isCommittee(seat.role()) && others.stream().anyMatch(SeatRules::isCommittee)) {
      return no("rollout.refused.second-committee-seat");
    }
    if (seat.role().votes() && substitutions.stream().anyMatch(other -> forVote(other, person))) {
      return no("rollout.refused.substitutes-for-another");
    }
    return Optional.empty();
  }

  /** Whether the person may act for the seat on these days. */
  Optional<Refusal> maySubstitute(Seat seat, PersonId person, DateRange days) {
    if (seat.person() == null) {
      return no("rollout.refused.seat-vacant");
    }
    if (seat.isHeldBy(person)) {
      return no("rollout.refused.substitute-is-holder");
    }
    if (substitutions.stream().anyMatch(s -> s.seat().equals(seat.id()) && s.overlaps(days))) {
      return no("rollout.refused.substitute-already");
    }
    Set<SeatRole> held = rolesOf(person);
    if (held.contains(SeatRole.AUDITOR)) {
      return no("rollout.refused.auditor-stays-outside");
    }
    return seat.role().votes() ? mayVoteFor(person, held, days) : Optional.empty();
  }

  private Optional<Refusal> mayVoteFor(PersonId person, Set<SeatRole> held, DateRange days) {
    if (held.contains(SeatRole.DIRECTOR)) {
      return no("rollout.refused.director-substitutes");
    }
    if (held.stream().anyMatch(SeatRole::votes)) {
      return no("rollout.refused.two-seats-in-one-ballot");
    }
    boolean another = substitutions.stream().anyMatch(s -> forVote(s, person) && s.overlaps(days));
    return another ? no("rollout.refused.two-seats-in-one-ballot") : Optional.empty();
  }

  /**
   * Whether the actor may name who acts for the seat: its holder, or the chair for a member who
   * cannot; for a vote never who prepares the gates.
   */
  Optional<Refusal> mayName(Seat seat, PersonId actor) {
    boolean director = rolesOf(actor).contains(SeatRole.DIRECTOR);
    if (seat.role().votes() && director) {
      return no("rollout.refused.director-names");
    }
    boolean chair = seats.stream().anyMatch(s -> s.isChair() && s.isHeldBy(actor));
    return seat.isHeldBy(actor) || (seat.role().votes() && chair)
        ? Optional.empty()
        : no("rollout.refused.not-yours-to-name");
  }

  /** A committee has one chair at most. */
  Optional<Refusal> mayAdd(NewSeat seat) {
    if (seat.chair() && seats.stream().anyMatch(Seat::isChair)) {
      return no("rollout.refused.second-chair");
    }
    boolean single =
        seat.role() == SeatRole.SPONSOR
            || seat.role() == SeatRole.SUCCESSOR
            || seat.role() == SeatRole.DIRECTOR;
    if (single && seats.stream().anyMatch(other -> other.role() == seat.role())) {
      return no("rollout.refused.only-one", seat.role());
    }
    return Optional.empty();
  }

  List<Substitution> endingWith(Seat seat, PersonId newHolder) {
    return substitutions.stream()
        .filter(s -> s.seat().equals(seat.id()) || s.person().equals(newHolder) && votes(s))
        .toList();
  }

  private Set<SeatRole> rolesOf(PersonId person) {
    Set<SeatRole> roles = EnumSet.noneOf(SeatRole.class);
    seats.stream().filter(seat -> seat.isHeldBy(person)).forEach(seat -> roles.add(seat.role()));
    return roles;
  }

  private boolean forVote(Substitution substitution, PersonId person) {
    return substitution.person().equals(person) && votes(substitution);
  }

  private boolean votes(Substitution substitution) {
    return seats.stream()
        .anyMatch(seat -> seat.id().equals(substitution.seat()) && seat.role().votes());
  }

  private static Optional<Refusal> no(String reason, Object... arguments) {
    return Optional.of(Refusal.because(reason, arguments));
  }
}
