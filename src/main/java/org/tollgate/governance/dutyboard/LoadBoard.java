package org.tollgate.governance.dutyboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Matrix;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Who carries how much in which month; a fixed number of statements for any number of people. */
@Service
@Transactional(readOnly = true)
public class LoadBoard {

  /**
   * @param months in order, each with at least one row
   * @param loads who carries the most first
   * @param undated open rows whose month nobody knows yet
   */
  public record Board(
      RolloutView rollout,
      List<YearMonth> months,
      List<MonthLoad> loads,
      Map<PersonId, PersonView> names,
      int undated) {}

  private final RaciBoard duties;
  private final Activities activities;
  private final PeopleDirectory people;

  LoadBoard(RaciBoard duties, Activities activities, PeopleDirectory people) {
    this.duties = duties;
    this.activities = activities;
    this.people = people;
  }

  public Board of(Actor actor, RolloutId rollout) {
    RaciBoard.Board shown = duties.of(actor, rollout);
    Map<String, LocalDate> due = new HashMap<>();
    activities.lines(rollout).stream()
        .filter(line -> line.due() != null)
        .forEach(line -> due.put(line.code(), line.due()));
    Map<SeatId, SeatView> seats = shown.matrix().seatsById();
    Map<PersonId, Map<YearMonth, Integer>> counts = new HashMap<>();
    int undated = 0;
    for (Matrix.Row row : shown.matrix().rows()) {
      LocalDate day = day(shown.rollout(), row, due);
      if (row.ended()) {
        continue;
      }
      if (day == null) {
        undated++;
      } else {
        busy(row, seats)
            .forEach(
                person ->
                    counts
                        .computeIfAbsent(person, one -> new TreeMap<>())
                        .merge(YearMonth.from(day), 1, Integer::sum));
      }
    }
    return board(shown.rollout(), counts, undated);
  }

  private Board board(
      RolloutView rollout, Map<PersonId, Map<YearMonth, Integer>> counts, int undated) {
    Set<YearMonth> months = new TreeSet<>();
    List<MonthLoad> loads = new ArrayList<>();
    counts.forEach(
        (person, perMonth) -> {
          months.addAll(perMonth.keySet());
          loads.add(new MonthLoad(person, perMonth));
        });
    Map<PersonId, PersonView> names = people.all(counts.keySet());
    loads.sort(
        Comparator.comparing(MonthLoad::total)
            .reversed()
            .thenComparing(load -> names.get(load.person()).name()));
    return new Board(rollout, List.copyOf(months), loads, names, undated);
  }

  /** Its own last day where the phase is open, else the day planned for the gate of its phase. */
  private static LocalDate day(RolloutView rollout, Matrix.Row row, Map<String, LocalDate> due) {
    LocalDate gate = rollout.plannedGates().get(row.phase());
    return row.key().isGate() ? gate : due.getOrDefault(row.key().code(), gate);
  }

  private static Set<PersonId> busy(Matrix.Row row, Map<SeatId, SeatView> seats) {
    Set<PersonId> busy = new HashSet<>();
    row.cells()
        .letters()
        .forEach(
            (id, letters) -> {
              SeatView seat = seats.get(id);
              boolean works = letters.contains(Letter.R) || letters.contains(Letter.A);
              if (works && seat != null && !seat.isVacant()) {
                busy.add(seat.person());
              }
            });
    return busy;
  }
}
