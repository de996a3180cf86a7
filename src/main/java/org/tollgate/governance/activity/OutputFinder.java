package org.tollgate.governance.activity;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.rollout.FoundPlaces;

/** Finds outputs of activities by the name of the file. */
@Component
class OutputFinder implements Finder {

  private final FoundPlaces places;
  private final Shelf shelf;

  OutputFinder(FoundPlaces places, DataSource source) {
    this.places = places;
    this.shelf =
        new Shelf(
            source,
            "select a.id, a.rollout_id, a.code, o.file_name, o.place, o.uploaded_at"
                + " from activity a join activity_output o on o.activity_id = a.id",
            List.of("file_name"),
            "uploaded_at desc, id, place");
  }

  @Override
  public Kind kind() {
    return Kind.OUTPUTS;
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
                row.getString("code"),
                "/rollouts/" + rollout + "/activities/" + row.getString("id")));
  }
}
