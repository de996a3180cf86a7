package org.tollgate.learning.certification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.VersionView;

/** Sets the rules of exams and publishes them. */
@Service
@Transactional
public class ExamManagement {

  private final ExamRepository exams;
  private final QuestionRepository questions;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final ExamCall call;
  private final Clock clock;

  ExamManagement(
      ExamRepository exams,
      QuestionRepository questions,
      Procedures procedures,
      LearningSeats seats,
      ExamCall call,
      Clock clock) {
    this.exams = exams;
    this.questions = questions;
    this.procedures = procedures;
    this.seats = seats;
    this.call = call;
    this.clock = clock;
  }

  /** Other rules; the exam must be published anew. */
  public void rule(Actor actor, RolloutId rollout, ProcedureId id, ExamRules rules) {
    seats.require(actor, rollout, May.WRITE);
    procedures.view(rollout, id);
    Exam exam = exams.findById(id).orElseGet(() -> new Exam(rollout, id));
    if (!exam.rules().equals(rules) || exam.publishedVersion() == 0) {
      exam.rule(rules);
      exams.save(exam);
    }
  }

  /**
   * Opens the exam on the version in force. Refused while a critical step is uncovered, with their
   * names, or while the bank is too small for a paper.
   */
  public Optional<Refusal> publish(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.require(actor, rollout, May.LEAD);
    ProcedureView procedure = procedures.view(rollout, id);
    if (!procedure.isReleased()) {
      return Optional.of(Refusal.because("certification.refused.no-version"));
    }
    Exam exam = exams.findById(id).orElseGet(() -> new Exam(rollout, id));
    VersionView version = procedures.version(id, procedure.released());
    Optional<Refusal> refusal = refusal(coverage(version), exam.rules());
    if (refusal.isEmpty()) {
      exam.publish(version.number(), actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
      exams.save(exam);
      call.callAll(procedure);
    }
    return refusal;
  }

  private Coverage coverage(VersionView version) {
    List<QuestionView> all =
        questions.findAll(version.procedure().value()).stream().map(Question::view).toList();
    return Coverage.of(version, all);
  }

  private static Optional<Refusal> refusal(Coverage coverage, ExamRules rules) {
    if (!coverage.uncovered().isEmpty()) {
      String steps =
          coverage.uncovered().stream()
              .map(step -> step.place() + " " + step.name())
              .collect(Collectors.joining("; "));
      return Optional.of(Refusal.because("certification.refused.uncovered", steps));
    }
    if (coverage.steps().size() > rules.questions()) {
      return Optional.of(
          Refusal.because("certification.refused.few-asked", coverage.steps().size()));
    }
    if (coverage.longest() < rules.questions()) {
      return Optional.of(
          Refusal.because(
              "certification.refused.small-bank", coverage.longest(), rules.questions()));
    }
    return Optional.empty();
  }
}
