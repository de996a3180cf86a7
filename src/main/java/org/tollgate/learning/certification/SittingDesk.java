package org.tollgate.learning.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.Procedures;

/** Finds sittings and ends them: the paper is scored here and nowhere else. */
@Component
class SittingDesk {

  private final SittingRepository sittings;
  private final QuestionRepository questions;
  private final Procedures procedures;
  private final PaperStore papers;
  private final Clock clock;

  SittingDesk(
      SittingRepository sittings,
      QuestionRepository questions,
      Procedures procedures,
      PaperStore papers,
      Clock clock) {
    this.sittings = sittings;
    this.questions = questions;
    this.procedures = procedures;
    this.papers = papers;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @throws NotFoundException if the rollout has no such procedure
   */
  void requireThere(RolloutId rollout, ProcedureId procedure) {
    procedures.view(rollout, procedure);
  }

  /**
   * @throws NotFoundException if it is not the actor's own
   */
  Sitting own(Actor actor, RolloutId rollout, SittingId id) {
    return sittings
        .findById(id)
        .filter(each -> each.view().subject().rollout().equals(rollout))
        .filter(each -> each.view().person().equals(actor.person()))
        .orElseThrow(() -> new NotFoundException("sitting", id));
  }

  /** Questions of a paper with their keys; they stay in this room. */
  Map<QuestionId, Question> questions(List<PaperStore.Item> items) {
    List<UUID> ids = items.stream().map(item -> item.question().value()).toList();
    Map<QuestionId, Question> found = new HashMap<>();
    questions.findWithOptions(ids).forEach(each -> found.put(each.id(), each));
    return found;
  }

  /**
   * @param handedIn false where its time is over
   */
  void end(Sitting sitting, boolean handedIn) {
    List<PaperStore.Item> items = papers.items(sitting.id());
    Map<QuestionId, Question> asked = questions(items);
    List<Mark.Scored> scored =
        items.stream()
            .map(
                item -> {
                  Question question = asked.get(item.question());
                  var points = Scoring.points(question.content(), item.answer());
                  papers.mark(sitting.id(), item.place(), points);
                  return new Mark.Scored(question.step(), points);
                })
            .toList();
    Instant end = handedIn ? now() : sitting.view().times().deadline();
    sitting.end(handedIn, Mark.of(scored, critical(sitting), sitting.passPercent()), end);
    sittings.save(sitting);
  }

  private List<UUID> critical(Sitting sitting) {
    SittingView.Subject subject = sitting.view().subject();
    return procedures.version(subject.procedure(), subject.version()).critical().stream()
        .map(ProcedureStep::step)
        .toList();
  }
}
