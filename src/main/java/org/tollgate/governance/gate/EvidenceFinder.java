package org.tollgate.governance.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Shelf;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.FoundPlaces;

/** Finds evidence of gates by the name of the file. */
@Component
class EvidenceFinder implements Finder {

  private final FoundPlaces places;
  private final Shelf shelf;

  EvidenceFinder(FoundPlaces places, DataSource source) {
    this.places = places;
    this.shelf =
        new Shelf(
            source,
            "select r.rollout_id, r.phase, r.round, e.criterion, e.file_name, e.added_at,"
                + " e.evidence_id from gate_review r join gate_evidence e"
                + " on e.review_id = r.review_id",
            List.of("file_name"),
            "added_at desc, round desc, evidence_id");
  }

  @Override
  public Kind kind() {
    return Kind.EVIDENCE;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    return places.find(actor, sought, shelf, EvidenceFinder::hit);
  }

  private static Hit hit(ResultSet row, RolloutId rollout) throws SQLException {
    int gate = Phase.valueOf(row.getString("phase")).number();
    return new Hit(
        row.getString("file_name"),
        row.getString("criterion"),
        "/rollouts/" + rollout + "/gates/" + gate + "/rounds/" + row.getInt("round"));
  }
}
