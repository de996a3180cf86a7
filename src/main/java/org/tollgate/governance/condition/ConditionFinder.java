package org.tollgate.governance.condition;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.rollout.FoundPlaces;

/** Finds conditions by what they ask. */
@Component
class ConditionFinder implements Finder {

  private final FoundPlaces places;
  private final Shelf shelf;

  ConditionFinder(FoundPlaces places, DataSource source) {
    this.places = places;
    this.shelf =
        new Shelf(
            source,
            "select id, rollout_id, number, text from gate_condition",
            List.of("text"),
            "rollout_id, number, id");
  }

  @Override
  public Kind kind() {
    return Kind.CONDITIONS;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    return places.find(
        actor,
        sought,
        shelf,
        (row, rollout) ->
            new Hit(
                row.getString("text"),
                Conditions.code(row.getInt("number")),
                "/rollouts/" + rollout + "/conditions/" + row.getString("id")));
  }
}
