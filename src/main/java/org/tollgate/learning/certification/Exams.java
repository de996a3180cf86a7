package org.tollgate.learning.certification;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/** Reads exams for other modules; the caller has asked for the right before. */
@Service
@Transactional(readOnly = true)
public class Exams {

  private final ExamRepository exams;

  Exams(ExamRepository exams) {
    this.exams = exams;
  }

  /** What has to be reached, 1 to 100; the usual where no rules were set. */
  public int passPercent(ProcedureId procedure) {
    return exams.findById(procedure).map(Exam::rules).orElse(ExamRules.USUAL).passPercent();
  }

  /** The procedures with a published exam, by rollout; one statement. */
  public Map<RolloutId, Set<ProcedureId>> published(Set<RolloutId> rollouts) {
    return rollouts.isEmpty()
        ? Map.of()
        : exams.findPublished(rollouts.stream().map(RolloutId::value).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    Exam::rollout, Collectors.mapping(Exam::procedure, Collectors.toSet())));
  }
}
