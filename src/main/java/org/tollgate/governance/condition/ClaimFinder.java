package org.tollgate.governance.condition;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.rollout.FoundPlaces;

/** Finds documents that were brought to show that a condition is met. */
@Component
class ClaimFinder implements Finder {

  private final FoundPlaces places;
  private final Shelf shelf;

  ClaimFinder(FoundPlaces places, DataSource source) {
    this.places = places;
    this.shelf =
        new Shelf(
            source,
            "select c.id, c.rollout_id, c.number, s.file_name, s.place, s.happened_at"
                + " from gate_condition c join condition_step s on s.condition_id = c.id"
                + " where s.document_id is not null",
            List.of("file_name"),
            "happened_at desc, id, place");
  }

  @Override
  public Kind kind() {
    return Kind.CLAIMS;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    return places.find(
        actor,
        sought,
        shelf,
        (row, rollout) ->
            new Hit(
                row.getString("file_name"),
                Conditions.code(row.getInt("number")),
                "/rollouts/" + rollout + "/conditions/" + row.getString("id")));
  }
}
