package org.tollgate.governance.raci;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * All duties of one rollout: activities by seats, each phase ending with its gate.
 *
 * @param seats those that are there, committee first
 * @param leavers those among the holders who have left
 */
public record Matrix(List<SeatView> seats, Set<PersonId> leavers, List<Row> rows) {

  /**
   * One activity or gate.
   *
   * @param name null for a gate
   * @param document whether somebody is the author of what closes it
   * @param ended whether it is done; then nothing of it is checked any more
   * @param revision 0 while it follows the rules
   */
  public record Row(
      RowKey key,
      Phase phase,
      LocalizedText name,
      boolean document,
      boolean ended,
      int revision,
      Cells cells) {}

  public Matrix {
    seats = List.copyOf(seats);
    leavers = Set.copyOf(leavers);
    rows = List.copyOf(rows);
  }

  public Map<SeatId, SeatView> seatsById() {
    return seats.stream().collect(Collectors.toMap(SeatView::id, Function.identity()));
  }

  public Optional<Row> row(RowKey key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst();
  }
}
