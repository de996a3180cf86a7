package org.tollgate.governance.trend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface SnapshotRepository extends Repository<Snapshot, UUID> {

  Snapshot save(Snapshot snapshot);

  @Query(
      "select distinct s from Snapshot s left join fetch s.lines"
          + " where s.rollout.value in ?1 and s.reportDay >= ?2 order by s.reportDay")
  List<Snapshot> findAll(Collection<UUID> rollouts, LocalDate from);

  @Query("select count(s) > 0 from Snapshot s where s.rollout = ?1 and s.reportDay = ?2")
  boolean isTaken(RolloutId rollout, LocalDate reportDay);
}
