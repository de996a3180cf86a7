package org.tollgate.learning.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.VersionView;

/**
 * Questions with their keys, for those who write and approve them. Whoever opens one has seen its
 * key, is noted, and is never drawn it.
 */
@Service
@Transactional
public class QuestionBank {

  private final QuestionRepository questions;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final KeysSeen seen;
  private final Clock clock;

  QuestionBank(
      QuestionRepository questions,
      Procedures procedures,
      LearningSeats seats,
      KeysSeen seen,
      Clock clock) {
    this.questions = questions;
    this.procedures = procedures;
    this.seats = seats;
    this.seen = seen;
    this.clock = clock;
  }

  /** The bank of one procedure, without what the questions ask. */
  public record Bank(ProcedureView procedure, VersionView version, List<QuestionView> questions) {}

  /** One question with its key. */
  public record Opened(
      ProcedureView procedure,
      VersionView version,
      QuestionView question,
      QuestionContent content) {

    public boolean isOwn(Actor actor) {
      return actor.person().equals(question.people().author());
    }
  }

  /**
   * @throws NotFoundException if the procedure has no version in force
   */
  @Transactional(readOnly = true)
  public Bank bank(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.require(actor, rollout, May.WRITE);
    ProcedureView procedure = procedures.view(rollout, id);
    List<QuestionView> all = questions.findAll(id.value()).stream().map(Question::view).toList();
    return new Bank(procedure, inForce(procedure), all);
  }

  /**
   * @throws NotFoundException if the version in force has no such step
   */
  public QuestionId write(Actor actor, RolloutId rollout, NewQuestion wish) {
    return writeAll(actor, rollout, wish.procedure(), List.of(wish)).get(0);
  }

  /**
   * Many at once, numbered in their order.
   *
   * @throws NotFoundException if the version in force lacks one of their steps; nothing is written
   */
  public List<QuestionId> writeAll(
      Actor actor, RolloutId rollout, ProcedureId procedure, List<NewQuestion> wishes) {
    seats.require(actor, rollout, May.WRITE);
    VersionView version = inForce(procedures.view(rollout, procedure));
    int number = questions.lastNumber(procedure.value());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<QuestionId> ids = new ArrayList<>();
    for (NewQuestion wish : wishes) {
      version.step(wish.step()).orElseThrow(() -> new NotFoundException("step", wish.step()));
      Question question = new Question(rollout, wish, version.number(), ++number, actor, now);
      questions.save(question);
      ids.add(question.id());
    }
    // written before who saw them is noted past JPA
    questions.findAll(procedure.value());
    ids.forEach(id -> seen.note(actor.person(), id));
    return ids;
  }

  /** All that are not withdrawn with their keys, and notes who saw them. */
  public List<Opened> openAll(Actor actor, RolloutId rollout, ProcedureId procedure) {
    seats.require(actor, rollout, May.WRITE);
    ProcedureView view = procedures.view(rollout, procedure);
    VersionView version = inForce(view);
    List<UUID> ids =
        questions.findAll(procedure.value()).stream()
            .filter(question -> !question.isWithdrawn())
            .map(question -> question.id().value())
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    ids.forEach(id -> seen.note(actor.person(), new QuestionId(id)));
    return questions.findWithOptions(ids).stream()
        .map(each -> new Opened(view, version, each.view(), each.content()))
        .sorted(Comparator.comparing(each -> each.question().number()))
        .toList();
  }

  /** Shows the key, and notes who saw it. */
  public Opened open(Actor actor, RolloutId rollout, ProcedureId procedure, QuestionId id) {
    seats.require(actor, rollout, May.WRITE);
    Question question = load(rollout, procedure, id);
    seen.note(actor.person(), id);
    ProcedureView view = procedures.view(rollout, procedure);
    return new Opened(view, inForce(view), question.view(), question.content());
  }

  /** Somebody other than the author finds it good. */
  public Optional<Refusal> approve(
      Actor actor, RolloutId rollout, ProcedureId procedure, QuestionId id) {
    seats.require(actor, rollout, May.WRITE);
    Question question = load(rollout, procedure, id);
    seen.note(actor.person(), id);
    Optional<Refusal> refusal =
        question.approve(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    questions.save(question);
    return refusal;
  }

  public Optional<Refusal> withdraw(
      Actor actor, RolloutId rollout, ProcedureId procedure, QuestionId id) {
    seats.require(actor, rollout, May.WRITE);
    Question question = load(rollout, procedure, id);
    Optional<Refusal> refusal = question.withdraw(actor);
    questions.save(question);
    return refusal;
  }

  /** Its step changed; somebody other than the author has read it and it still holds. */
  public Optional<Refusal> confirm(
      Actor actor, RolloutId rollout, ProcedureId procedure, QuestionId id) {
    seats.require(actor, rollout, May.WRITE);
    Question question = load(rollout, procedure, id);
    seen.note(actor.person(), id);
    if (actor.person().equals(question.author())) {
      return Optional.of(Refusal.because("certification.refused.own"));
    }
    VersionView version = inForce(procedures.view(rollout, procedure));
    if (question.isWithdrawn() || version.step(question.step()).isEmpty()) {
      return Optional.of(Refusal.because("certification.refused.withdrawn"));
    }
    question.holdsFor(version.number());
    questions.save(question);
    return Optional.empty();
  }

  private VersionView inForce(ProcedureView procedure) {
    return procedures.version(procedure.id(), procedure.released());
  }

  private Question load(RolloutId rollout, ProcedureId procedure, QuestionId id) {
    return questions
        .findById(id)
        .filter(each -> each.rollout().equals(rollout) && each.procedure().equals(procedure))
        .orElseThrow(() -> new NotFoundException("question", id));
  }
}
