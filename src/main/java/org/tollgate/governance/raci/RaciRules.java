package org.tollgate.governance.raci;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.activity.Duties.Duty;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** Which letters a row has that nobody changed. */
final class RaciRules {

  private RaciRules() {}

  /** Who has the activity does it, who accepts its output is accountable. */
  static Cells activity(Duty duty) {
    Map<SeatId, Set<Letter>> letters = new HashMap<>();
    give(letters, duty.responsible(), Letter.R);
    give(letters, duty.accepting(), Letter.A);
    return new Cells(letters);
  }

  /**
   * The director prepares the gate and the chair answers for its decision; another voting seat does
   * if the chair wrote some of the evidence.
   *
   * @param rows those of the activities of this phase
   */
  static Cells gate(Phase phase, List<Matrix.Row> rows, List<SeatView> seats) {
    Map<SeatId, SeatView> byId = new HashMap<>();
    seats.forEach(seat -> byId.put(seat.id(), seat));
    Set<PersonId> authors = Linter.authors(rows, byId, phase);
    Predicate<SeatView> free = seat -> !seat.isVacant() && !authors.contains(seat.person());
    Optional<SeatView> accountable =
        first(seats, free.and(SeatView::chair))
            .or(() -> first(seats, free.and(seat -> seat.role().votes())))
            .or(() -> first(seats, SeatView::chair));
    Map<SeatId, Set<Letter>> letters = new HashMap<>();
    first(seats, seat -> seat.role() == SeatRole.DIRECTOR)
        .ifPresent(seat -> give(letters, seat.id(), Letter.R));
    accountable.ifPresent(seat -> give(letters, seat.id(), Letter.A));
    return new Cells(letters);
  }

  private static Optional<SeatView> first(List<SeatView> seats, Predicate<SeatView> which) {
    return seats.stream().filter(which).findFirst();
  }

  private static void give(Map<SeatId, Set<Letter>> letters, SeatId seat, Letter letter) {
    if (seat != null) {
      letters.computeIfAbsent(seat, none -> EnumSet.noneOf(Letter.class)).add(letter);
    }
  }
}
