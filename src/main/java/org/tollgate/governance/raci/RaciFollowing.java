package org.tollgate.governance.raci;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.ActivityEvents;
import org.tollgate.governance.activity.DutyChoice;
import org.tollgate.governance.rollout.SeatId;

/** Keeps activities and duties in step: those that open take the letters, and give them back. */
@Component
@Transactional
class RaciFollowing implements DutyChoice {

  private final RaciRepository rows;

  RaciFollowing(RaciRepository rows) {
    this.rows = rows;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<String, Seats> chosen(RolloutId rollout) {
    Map<String, Seats> chosen = new HashMap<>();
    rows.findAll(List.of(rollout.value())).stream()
        .filter(row -> !row.key().isGate())
        .forEach(row -> chosen.put(row.key().code(), seats(row.cells())));
    return chosen;
  }

  static Seats seats(Cells cells) {
    List<SeatId> accountable = cells.with(Letter.A);
    List<SeatId> responsible =
        cells.with(Letter.R).stream().sorted(Comparator.comparing(SeatId::value)).toList();
    return new Seats(responsible, accountable.size() == 1 ? accountable.get(0) : null);
  }

  /** An activity was given to other seats by itself; a row that was chosen says the same then. */
  @EventListener
  public void on(ActivityEvents.Reassigned event) {
    Optional<RaciRow> kept = rows.find(event.rollout(), RowKey.Kind.ACTIVITY, event.code());
    if (kept.isEmpty()) {
      return;
    }
    Cells before = kept.get().cells();
    Cells now = before;
    if (!before.of(event.responsible()).contains(Letter.R)) {
      now = now.moved(Letter.R, List.of(event.responsible()));
    }
    if (!before.with(Letter.A).equals(List.of(event.accepting()))) {
      now = now.moved(Letter.A, List.of(event.accepting()));
    }
    if (!now.equals(before)) {
      kept.get().set(event.by(), before, now);
      rows.save(kept.get());
    }
  }
}
