package org.tollgate.learning.certification;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on questions and exams that enter the record, beside a pass. */
final class CertificationActs {

  private CertificationActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable approved(Actor by, Question question) {
    return new Act(
        "question-approved",
        by,
        question.rollout(),
        question.id().value(),
        Map.of(
            "procedure", question.procedure().value(),
            "step", question.step(),
            "author", question.author().value()));
  }

  static Recordable withdrawn(Actor by, Question question) {
    return new Act(
        "question-withdrawn",
        by,
        question.rollout(),
        question.id().value(),
        Map.of("procedure", question.procedure().value()));
  }

  static Recordable published(Actor by, Exam exam) {
    return new Act(
        "exam-published",
        by,
        exam.rollout(),
        exam.procedure().value(),
        Map.of(
            "version", exam.publishedVersion(),
            "questions", exam.rules().questions(),
            "minutes", exam.rules().minutes(),
            "pass", exam.rules().passPercent()));
  }
}
