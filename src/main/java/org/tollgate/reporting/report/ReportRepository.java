package org.tollgate.reporting.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

/** Reports by rollout; one number once. */
interface ReportRepository extends Repository<StoredReport, ReportId> {

  /** A line of the list: what it says is not read for it. */
  record Line(int number, String hash, Instant madeAt, Instant signedAt) {}

  StoredReport save(StoredReport report);

  Optional<StoredReport> findByRolloutAndNumber(RolloutId rollout, int number);

  @Query("select r from StoredReport r where r.rollout = :rollout and r.signedAt is null")
  Optional<StoredReport> draft(RolloutId rollout);

  @Query(
      """
      select r from StoredReport r
      where r.rollout = :rollout and r.signedAt is not null order by r.number desc limit 1
      """)
  Optional<StoredReport> newestFinal(RolloutId rollout);

  @Query(
      """
      select new org.tollgate.reporting.report.ReportRepository$Line(
        r.number, r.hash, r.madeAt, r.signedAt)
      from StoredReport r where r.rollout = :rollout order by r.number desc
      """)
  List<Line> lines(RolloutId rollout);
}
