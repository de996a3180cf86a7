package org.tollgate.governance.raci;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Duties;
import org.tollgate.governance.activity.Duties.Duty;
import org.tollgate.governance.raci.Matrix.Row;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Puts duties together: what was chosen, and the rules for the rest. */
@Service
@Transactional(readOnly = true)
class Matrices {

  private final RaciRepository rows;
  private final Duties duties;
  private final Rollouts rollouts;
  private final PeopleDirectory people;

  Matrices(RaciRepository rows, Duties duties, Rollouts rollouts, PeopleDirectory people) {
    this.rows = rows;
    this.duties = duties;
    this.rollouts = rollouts;
    this.people = people;
  }

  Matrix of(RolloutId rollout) {
    return of(Set.of(rollout)).get(rollout);
  }

  /** In a fixed number of statements for any number of rollouts. */
  Map<RolloutId, Matrix> of(Set<RolloutId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<RolloutId, List<Duty>> all = duties.of(ids);
    Map<RolloutId, Map<RowKey, RaciRow>> chosen =
        rows.findAll(ids.stream().map(RolloutId::value).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    RaciRow::rollout, Collectors.toMap(RaciRow::key, row -> row)));
    Set<PersonId> leavers = leavers(seats);
    Map<RolloutId, Matrix> matrices = new HashMap<>();
    rollouts
        .views(ids)
        .forEach(
            (id, view) -> {
              List<SeatView> here = seats.getOrDefault(id, List.of());
              Map<RowKey, RaciRow> kept = chosen.getOrDefault(id, Map.of());
              List<Row> rows = rows(view, all.getOrDefault(id, List.of()), here, kept);
              matrices.put(id, new Matrix(here, leavers, rows));
            });
    return matrices;
  }

  private Set<PersonId> leavers(Map<RolloutId, List<SeatView>> seats) {
    Set<PersonId> holders = new HashSet<>();
    seats.values().forEach(all -> all.forEach(seat -> holders.add(seat.person())));
    holders.removeIf(Objects::isNull);
    return people.leaversAmong(holders);
  }

  private static List<Row> rows(
      RolloutView rollout, List<Duty> duties, List<SeatView> seats, Map<RowKey, RaciRow> chosen) {
    List<Row> rows = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      List<Row> activities =
          duties.stream()
              .filter(duty -> duty.phase() == phase)
              .map(duty -> activity(duty, chosen))
              .toList();
      rows.addAll(activities);
      rows.add(gate(rollout, phase, activities, seats, chosen));
    }
    return rows;
  }

  private static Row activity(Duty duty, Map<RowKey, RaciRow> chosen) {
    RowKey key = RowKey.activity(duty.code());
    RaciRow row = chosen.get(key);
    return new Row(
        key,
        duty.phase(),
        duty.name(),
        duty.document(),
        duty.ended(),
        row == null ? 0 : row.revision(),
        row == null ? RaciRules.activity(duty) : row.cells());
  }

  private static Row gate(
      RolloutView rollout,
      Phase phase,
      List<Row> activities,
      List<SeatView> seats,
      Map<RowKey, RaciRow> chosen) {
    RowKey key = RowKey.gate(phase);
    RaciRow row = chosen.get(key);
    boolean passed = phase.number() <= rollout.position().gatesPassed();
    Cells cells = row == null ? RaciRules.gate(phase, activities, seats) : row.cells();
    return new Row(key, phase, null, false, passed, row == null ? 0 : row.revision(), cells);
  }
}
