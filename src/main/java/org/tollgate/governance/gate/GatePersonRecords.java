package org.tollgate.governance.gate;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;

/** Criteria, evidence and submissions of a person. */
@Component
class GatePersonRecords extends StoredRecords {

  private static final String CRITERION =
      """
      select r.name as rollout, c.code as code, c.question_en as what, c.reply as state,
          c.answered_at as at, c.note as text
      from gate_criterion c
      join gate_review g on g.review_id = c.review_id
      join rollout r on r.rollout_id = g.rollout_id
      where c.owner = :person or c.answered_by = :person
      order by r.name, c.code
      """;

  private static final String EVIDENCE =
      """
      select r.name as rollout, e.criterion as code, e.file_name as file, e.added_at as at
      from gate_evidence e
      join gate_review g on g.review_id = e.review_id
      join rollout r on r.rollout_id = g.rollout_id
      where e.author = :person
      order by e.added_at
      """;

  private static final String SUBMISSION =
      """
      select r.name as rollout, g.phase as phase, s.submitted_at as at,
          s.withdrawn_at as ends_at, s.withdrawn_because as reason
      from gate_submission s
      join gate_review g on g.review_id = s.review_id
      join rollout r on r.rollout_id = g.rollout_id
      where s.submitted_by = :person or s.withdrawn_by = :person
      order by s.submitted_at
      """;

  GatePersonRecords(JdbcClient database) {
    super(
        database,
        Set.of("GateReview", "Criterion", "EvidenceFile", "Submission"),
        Map.of("criterion", CRITERION, "evidence", EVIDENCE, "submission", SUBMISSION));
  }
}
