package org.tollgate.governance.rollout;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.audit.RecordAccess;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/**
 * Lets auditor, chair and director read the record of their rollouts. Rows that belong to no
 * rollout are read by whoever audits all of them: an auditor of one client sees nothing of another.
 */
@Service
@Transactional(readOnly = true)
class SeatRecordAccess implements RecordAccess {

  private final RolloutAccess access;
  private final SeatRepository seats;
  private final RolloutRepository rollouts;

  SeatRecordAccess(RolloutAccess access, SeatRepository seats, RolloutRepository rollouts) {
    this.access = access;
    this.seats = seats;
    this.rollouts = rollouts;
  }

  @Override
  public boolean mayReadAll(Actor actor) {
    long audited =
        seats.heldBy(actor.person()).stream()
            .filter(seat -> seat.role() == SeatRole.AUDITOR)
            .map(Seat::rollout)
            .distinct()
            .count();
    return audited > 0 && audited == rollouts.count();
  }

  @Override
  public Set<RolloutId> readable(Actor actor) {
    return access.holding(actor, Right.READ_RECORD);
  }

  @Override
  public Map<RolloutId, String> names(Set<RolloutId> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rollouts.findAll(ids.stream().map(RolloutId::value).collect(Collectors.toSet())).stream()
            .map(Rollout::view)
            .collect(Collectors.toMap(RolloutView::id, RolloutView::name));
  }
}
