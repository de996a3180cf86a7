package org.tollgate.governance.rollout;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Seats that a person held, and whom they stood in for. */
@Component
class SeatPersonRecords extends StoredRecords {

  private static final String SEAT =
      """
      select r.name as rollout, s.seat_role as role, s.title as title, h.held_from as from_day,
          h.held_to as to_day, h.reason as reason
      from seat_holding h
      join seat s on s.seat_id = h.seat_id
      join rollout r on r.rollout_id = s.rollout_id
      where h.person_id = :person
      order by h.held_from
      """;

  private static final String SUBSTITUTION =
      """
      select r.name as rollout, s.title as title, u.from_day as from_day, u.to_day as to_day,
          u.withdrawn as withdrawn
      from substitution u
      join seat s on s.seat_id = u.seat_id
      join rollout r on r.rollout_id = u.rollout_id
      where u.person_id = :person or u.named_by = :person
      order by u.from_day
      """;

  SeatPersonRecords(JdbcClient database) {
    super(
        database,
        Set.of("Seat", "Holding", "Substitution"),
        Map.of("seat", SEAT, "substitution", SUBSTITUTION));
  }
}
