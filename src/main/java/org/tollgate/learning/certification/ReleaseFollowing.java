package org.tollgate.learning.certification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.learning.procedure.ProcedureReleased;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.procedure.VersionView;

/**
 * A new version came into force: questions on steps that did not change hold for it, those on
 * changed steps wait until somebody has read them anew.
 */
@Component
class ReleaseFollowing {

  private final QuestionRepository questions;
  private final ExamRepository exams;
  private final Procedures procedures;

  ReleaseFollowing(QuestionRepository questions, ExamRepository exams, Procedures procedures) {
    this.questions = questions;
    this.exams = exams;
    this.procedures = procedures;
  }

  @EventListener
  void on(ProcedureReleased released) {
    VersionView version = procedures.version(released.procedure(), released.number());
    questions.findAll(released.procedure().value()).stream()
        .filter(question -> question.validFor() == released.number() - 1)
        .filter(question -> version.step(question.step()).isPresent())
        .filter(question -> !released.touched().contains(question.step()))
        .forEach(
            question -> {
              question.holdsFor(released.number());
              questions.save(question);
            });
    if (released.as() == ReleaseClass.NOTICE) {
      exams
          .findById(released.procedure())
          .ifPresent(
              exam -> {
                exam.followNotice(released.number());
                exams.save(exam);
              });
    }
  }
}
