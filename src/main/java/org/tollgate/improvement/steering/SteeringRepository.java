package org.tollgate.improvement.steering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface SteeringRepository extends Repository<SteeringMeeting, UUID> {

  SteeringMeeting save(SteeringMeeting meeting);

  Optional<SteeringMeeting> findById(UUID id);

  @Query("select m from SteeringMeeting m where m.rollout = :rollout order by m.number desc")
  List<SteeringMeeting> findAllOf(RolloutId rollout);

  @Query("select coalesce(max(m.number), 0) from SteeringMeeting m where m.rollout = :rollout")
  int lastNumber(RolloutId rollout);

  @Query(
      """
      select coalesce(max(d.number), 0)
      from SteeringMeeting m join m.decisions d where m.rollout = :rollout
      """)
  int lastDecision(RolloutId rollout);

  /** A decision of the log with its meeting. */
  record Logged(UUID meeting, int number, SteeringDecision decision) {}

  @Query(
      """
      select new org.tollgate.improvement.steering.SteeringRepository$Logged(m.id, m.number, d)
      from SteeringMeeting m join m.decisions d where m.rollout = :rollout
      order by d.number desc
      """)
  List<Logged> log(RolloutId rollout);
}
