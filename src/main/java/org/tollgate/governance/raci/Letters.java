package org.tollgate.governance.raci;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** Who has which letter, for modules in which the letters act; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Letters {

  /** One seat in one row. */
  public record Held(RowKey row, SeatId seat) {}

  private final RaciRepository rows;
  private final Matrices matrices;

  Letters(RaciRepository rows, Matrices matrices) {
    this.rows = rows;
    this.matrices = matrices;
  }

  /**
   * Who is consulted or informed: the rules give these letters to nobody, so only chosen rows have
   * them. One statement for any number of rollouts.
   *
   * @param letter C or I
   */
  public Map<RolloutId, List<Held>> chosen(Set<RolloutId> rollouts, Letter letter) {
    if (letter == Letter.R || letter == Letter.A) {
      throw new IllegalArgumentException("The rules give " + letter + " too");
    }
    return rollouts.isEmpty()
        ? Map.of()
        : rows
            .holding(rollouts.stream().map(RolloutId::value).toList(), "%" + letter + "%")
            .stream()
            .collect(
                Collectors.groupingBy(
                    RaciRepository.HeldRow::rollout,
                    Collectors.mapping(RaciRepository.HeldRow::held, Collectors.toList())));
  }

  /** The rows that are not done with the seats accountable for them, by choice or by the rules. */
  public Map<RolloutId, List<Held>> accountable(Set<RolloutId> rollouts) {
    Map<RolloutId, List<Held>> accountable = new HashMap<>();
    matrices
        .of(rollouts)
        .forEach(
            (rollout, matrix) ->
                accountable.put(
                    rollout,
                    matrix.rows().stream()
                        .filter(row -> !row.ended())
                        .flatMap(
                            row ->
                                row.cells().with(Letter.A).stream()
                                    .map(seat -> new Held(row.key(), seat)))
                        .toList()));
    return accountable;
  }
}
