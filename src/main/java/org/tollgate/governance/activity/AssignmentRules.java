package org.tollgate.governance.activity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Who has an activity, who accepts its output and until when, unless the director says else. */
final class AssignmentRules {

  private AssignmentRules() {}

  /** The seat of the activity's tier (P4), and another person's seat to accept its output. */
  static Assignment choose(Blueprint blueprint, List<SeatView> seats, LocalDate due) {
    SeatView responsible = responsible(blueprint.tier(), seats).orElse(null);
    return Assignment.of(responsible, accepting(blueprint, responsible, seats).orElse(null), due);
  }

  /** The project tier's director, the committee's sponsor, the first department lead. */
  private static Optional<SeatView> responsible(Tier tier, List<SeatView> seats) {
    SeatRole role =
        switch (tier) {
          case STEERING -> SeatRole.SPONSOR;
          case PROJECT -> SeatRole.DIRECTOR;
          case FUNCTIONAL -> SeatRole.DEPARTMENT_LEAD;
        };
    return occupiedFirst(seats, seat -> seat.role() == role)
        .or(() -> occupiedFirst(seats, seat -> seat.role() == SeatRole.DIRECTOR));
  }

  /**
   * The director accepts what departments and technicians bring, the sponsor the rest; whoever
   * brings it is passed over, and what the director brings goes to the committee.
   */
  static Optional<SeatView> accepting(
      Blueprint blueprint, SeatView responsible, List<SeatView> seats) {
    List<Predicate<SeatView>> order = new ArrayList<>();
    if (blueprint.tier() == Tier.FUNCTIONAL || blueprint.strand() == Strand.TECHNICAL) {
      order.add(seat -> seat.role() == SeatRole.DIRECTOR);
    }
    order.add(seat -> seat.role() == SeatRole.SPONSOR);
    order.add(SeatView::chair);
    order.add(seat -> seat.role().votes());
    order.add(seat -> seat.role() == SeatRole.DIRECTOR);
    List<SeatView> free = seats.stream().filter(s -> mayAccept(responsible, s)).toList();
    return order.stream()
        .flatMap(wish -> free.stream().filter(wish.and(seat -> !seat.isVacant())))
        .findFirst()
        .or(() -> order.stream().flatMap(wish -> free.stream().filter(wish)).findFirst());
  }

  /**
   * The same seats with those who hold them now; the accepting one changes if it would be the same
   * person.
   */
  static Assignment refresh(Activity activity, List<SeatView> seats) {
    Assignment old = activity.assignment();
    SeatView responsible = find(seats, old.responsibleSeat()).orElse(null);
    SeatView accepting =
        find(seats, old.acceptingSeat())
            .filter(seat -> mayAccept(responsible, seat))
            .or(() -> accepting(activity.blueprint(), responsible, seats))
            .orElse(null);
    return Assignment.of(responsible, accepting, old.due());
  }

  /** What the rollout chose, as far as it can stand; the rest stays as it is. */
  static Assignment take(
      Assignment had, Blueprint blueprint, DutyChoice.Seats chosen, List<SeatView> seats) {
    Optional<SeatView> keeps =
        find(seats, had.responsibleSeat()).filter(seat -> chosen.responsible().contains(seat.id()));
    SeatView responsible =
        keeps
            .or(() -> first(seats, chosen))
            .or(() -> find(seats, had.responsibleSeat()))
            .orElse(null);
    SeatView accepting =
        find(seats, chosen.accepting())
            .filter(seat -> mayAccept(responsible, seat))
            .or(() -> find(seats, had.acceptingSeat()).filter(s -> mayAccept(responsible, s)))
            .or(() -> accepting(blueprint, responsible, seats))
            .orElse(null);
    return Assignment.of(responsible, accepting, had.due());
  }

  private static Optional<SeatView> first(List<SeatView> seats, DutyChoice.Seats chosen) {
    return occupiedFirst(
        seats.stream().filter(AssignmentRules::mayWork).toList(),
        seat -> chosen.responsible().contains(seat.id()));
  }

  private static Optional<SeatView> find(List<SeatView> seats, SeatId id) {
    return seats.stream().filter(seat -> seat.id().equals(id)).findFirst();
  }

  /**
   * Another seat and another person; what the director brings is accepted by somebody whom the
   * director does not direct.
   *
   * @param responsible null while there is no such seat
   */
  static boolean mayAccept(SeatView responsible, SeatView accepting) {
    if (!mayWork(accepting)) {
      return false;
    }
    if (responsible == null) {
      return true;
    }
    boolean same =
        accepting.id().equals(responsible.id())
            || (!accepting.isVacant() && accepting.person().equals(responsible.person()));
    return !same && (responsible.role() != SeatRole.DIRECTOR || accepting.role().votes());
  }

  /** Auditors only read, and staff are trained; all others work on activities. */
  static boolean mayWork(SeatView seat) {
    return seat.role() != SeatRole.AUDITOR && seat.role() != SeatRole.STAFF;
  }

  /**
   * Spreads the days until the gate over the steps of a phase: what waits for another activity is
   * due later, the last ones on the gate's day.
   *
   * @param gate the planned day, or null if there is none; then nothing is due
   */
  static Map<String, LocalDate> spread(
      List<ActivityDefinition> phase, LocalDate today, LocalDate gate) {
    Map<String, LocalDate> due = new HashMap<>();
    if (gate == null) {
      return due;
    }
    Map<String, Integer> depths = new HashMap<>();
    phase.forEach(activity -> depth(activity, phase, depths));
    int steps = depths.values().stream().mapToInt(Integer::intValue).max().orElse(1);
    long days = Math.max(0, ChronoUnit.DAYS.between(today, gate));
    depths.forEach((code, depth) -> due.put(code, today.plusDays(days * depth / steps)));
    return due;
  }

  private static int depth(
      ActivityDefinition activity, List<ActivityDefinition> phase, Map<String, Integer> known) {
    Integer depth = known.get(activity.code());
    if (depth != null) {
      return depth;
    }
    int before =
        phase.stream()
            .filter(other -> activity.after().contains(other.code()))
            .mapToInt(other -> depth(other, phase, known))
            .max()
            .orElse(0);
    known.put(activity.code(), before + 1);
    return before + 1;
  }

  private static Optional<SeatView> occupiedFirst(List<SeatView> seats, Predicate<SeatView> which) {
    return seats.stream()
        .filter(which.and(seat -> !seat.isVacant()))
        .findFirst()
        .or(() -> seats.stream().filter(which).findFirst());
  }
}
