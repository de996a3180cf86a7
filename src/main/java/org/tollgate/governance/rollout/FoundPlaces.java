package org.tollgate.governance.rollout;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder.Found;
import org.tollgate.base.finding.Finder.Hit;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/**
 * Looks on the shelves of rooms above, within the rollouts that the reader may read, and names the
 * rollout of each hit; three statements.
 */
@Component
public class FoundPlaces {

  private final RolloutAccess access;
  private final Rollouts rollouts;

  FoundPlaces(RolloutAccess access, Rollouts rollouts) {
    this.access = access;
    this.rollouts = rollouts;
  }

  private record Placed(RolloutId rollout, Hit hit) {}

  public Found find(Actor actor, Sought sought, Shelf shelf, Shelf.Reading<Hit> reading) {
    Shelf.Rows<Placed> found =
        shelf.look(
            sought,
            access.readable(actor),
            (row, rollout) -> new Placed(rollout, reading.of(row, rollout)));
    Set<RolloutId> places = found.rows().stream().map(Placed::rollout).collect(Collectors.toSet());
    Map<RolloutId, RolloutView> names = rollouts.views(places);
    List<Hit> hits =
        found.rows().stream().map(placed -> named(placed, names.get(placed.rollout()))).toList();
    return new Found(hits, found.total());
  }

  private static Hit named(Placed placed, RolloutView rollout) {
    Hit hit = placed.hit();
    return new Hit(hit.title(), hit.place() + " · " + rollout.name(), hit.link());
  }
}
