package org.tollgate.learning.certification;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** The exam on a procedure as its page shows it. */
@Service
@Transactional(readOnly = true)
public class ExamBoard {

  private static final int SHOWN = 50;

  private final ExamRepository exams;
  private final QuestionRepository questions;
  private final SittingRepository sittings;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final Surroundings surroundings;

  ExamBoard(
      ExamRepository exams,
      QuestionRepository questions,
      SittingRepository sittings,
      Procedures procedures,
      LearningSeats seats,
      Surroundings surroundings) {
    this.exams = exams;
    this.questions = questions;
    this.sittings = sittings;
    this.procedures = procedures;
    this.seats = seats;
    this.surroundings = surroundings;
  }

  /** Where and when. */
  @org.springframework.stereotype.Component
  record Surroundings(Rollouts rollouts, PaperDrawing drawing, Clock clock) {}

  /**
   * @param published the version of the procedure that it asks about, or 0
   * @param coverage null for who does not write or lead, or while nothing is released
   * @param results the latest of everybody, for who leads; names stay out of rankings
   */
  public record Page(
      ProcedureView procedure,
      ExamRules rules,
      int published,
      Coverage coverage,
      Own own,
      List<SittingView> results,
      Rights rights,
      ZoneId zone) {

    public boolean isOpen() {
      return published > 0 && published == procedure.released();
    }
  }

  /**
   * The reader's own part.
   *
   * @param sittings the latest first
   * @param delta whether only what changed is asked
   * @param barred why no attempt may begin now, or null
   */
  public record Own(List<SittingView> sittings, boolean delta, Refusal barred) {

    public boolean isRunning() {
      return sittings.stream().anyMatch(SittingView::isOpen);
    }
  }

  public record Rights(boolean write, boolean lead, boolean sit) {}

  public Page page(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.requireRead(actor, rollout);
    ProcedureView procedure = procedures.view(rollout, id);
    Rights rights =
        new Rights(
            seats.has(actor, rollout, May.WRITE),
            seats.has(actor, rollout, May.LEAD),
            seats.has(actor, rollout, May.SIT));
    Optional<Exam> exam = exams.findById(id);
    return new Page(
        procedure,
        exam.map(Exam::rules).orElse(ExamRules.USUAL),
        exam.map(Exam::publishedVersion).orElse(0),
        rights.write() || rights.lead() ? coverage(procedure) : null,
        own(actor, exam, id),
        rights.lead() ? latest(id) : List.of(),
        rights,
        surroundings.rollouts().view(rollout).zone());
  }

  private List<SittingView> latest(ProcedureId id) {
    return sittings.findLatest(id.value(), PageRequest.of(0, SHOWN)).stream()
        .map(Sitting::view)
        .toList();
  }

  private Coverage coverage(ProcedureView procedure) {
    if (!procedure.isReleased()) {
      return null;
    }
    List<QuestionView> all =
        questions.findAll(procedure.id().value()).stream().map(Question::view).toList();
    return Coverage.of(procedures.version(procedure.id(), procedure.released()), all);
  }

  private Own own(Actor actor, Optional<Exam> exam, ProcedureId id) {
    List<SittingView> all =
        sittings.findOf(id.value(), actor.person().value()).stream().map(Sitting::view).toList();
    List<SittingView> latest = new java.util.ArrayList<>(all);
    java.util.Collections.reverse(latest);
    if (exam.filter(each -> each.publishedVersion() > 0).isEmpty()) {
      return new Own(latest, false, Refusal.because("certification.refused.not-open"));
    }
    PaperDrawing.Ground ground = surroundings.drawing().ground(exam.get(), all);
    List<SittingView> before =
        all.stream()
            .filter(each -> !each.isOpen())
            .filter(each -> each.subject().version() == ground.version().number())
            .filter(each -> each.subject().scope() == ground.scope())
            .toList();
    int most = exam.get().rules().attempts();
    return new Own(
        latest,
        ground.scope() == SittingView.Scope.DELTA,
        Attempts.refusal(before, most, surroundings.clock().instant()).orElse(null));
  }
}
