package org.tollgate.governance.raci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * How much one person has to do and to answer for.
 *
 * @param perPhase open rows with R or A, counted once even where the person has both
 */
public record Load(PersonId person, Map<Phase, Integer> perPhase) {

  /** Of everybody who has something, who has the most first. */
  static List<Load> of(Matrix matrix) {
    Map<SeatId, SeatView> seats = matrix.seatsById();
    Map<PersonId, Map<Phase, Integer>> counts = new LinkedHashMap<>();
    for (Matrix.Row row : matrix.rows()) {
      if (!row.ended()) {
        busy(row, seats)
            .forEach(
                person ->
                    counts
                        .computeIfAbsent(person, one -> new TreeMap<>())
                        .merge(row.phase(), 1, Integer::sum));
      }
    }
    List<Load> loads = new ArrayList<>();
    counts.forEach((person, perPhase) -> loads.add(new Load(person, perPhase)));
    loads.sort(Comparator.comparing(Load::total).reversed());
    return loads;
  }

  private static Set<PersonId> busy(Matrix.Row row, Map<SeatId, SeatView> seats) {
    Set<PersonId> people = new HashSet<>();
    row.cells()
        .letters()
        .forEach(
            (id, letters) -> {
              SeatView seat = seats.get(id);
              boolean works = letters.contains(Letter.R) || letters.contains(Letter.A);
              if (works && seat != null && !seat.isVacant()) {
                people.add(seat.person());
              }
            });
    return people;
  }

  public int in(Phase phase) {
    return perPhase.getOrDefault(phase, 0);
  }

  public int total() {
    return perPhase.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** For a shade: 0 none, 1 to 3 by thirds of what is bearable, 4 above it. */
  public int shade(Phase phase) {
    int count = in(phase);
    if (count > Linter.MOST_PER_PHASE) {
      return 4;
    }
    return (count * 3 + Linter.MOST_PER_PHASE - 1) / Linter.MOST_PER_PHASE;
  }
}
