package org.tollgate.governance.activity;

import java.util.List;
import java.util.Map;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

/** Which seats a rollout chose for its activities; kept by the module above that plans duties. */
public interface DutyChoice {

  /**
   * @param responsible seats that may bring the output; the one that has the activity already keeps
   *     it, else the first gets it; empty leaves it to the rules
   * @param accepting the seat that accepts it, or null to leave it to the rules
   */
  record Seats(List<SeatId> responsible, SeatId accepting) {

    public Seats {
      responsible = List.copyOf(responsible);
    }
  }

  /** By the code of the activity; one that is missing follows the rules. */
  Map<String, Seats> chosen(RolloutId rollout);
}
