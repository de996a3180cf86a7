package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.VersionView;

/** A sitting as its candidate sees it: questions without keys, and afterwards points by step. */
@Service
@Transactional
public class SittingBoard {

  private final SittingDesk desk;
  private final SittingClosing closing;
  private final PaperStore papers;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final Rollouts rollouts;

  SittingBoard(
      SittingDesk desk,
      SittingClosing closing,
      PaperStore papers,
      Procedures procedures,
      LearningSeats seats,
      Rollouts rollouts) {
    this.desk = desk;
    this.closing = closing;
    this.papers = papers;
    this.procedures = procedures;
    this.seats = seats;
    this.rollouts = rollouts;
  }

  /** How far one question is. */
  public record Dot(int place, boolean answered, boolean unsure) {}

  /**
   * The sitting as a whole.
   *
   * @param minutesLeft rounded up; 0 when it is over
   */
  public record Frame(
      SittingView sitting, ProcedureView procedure, ZoneId zone, long minutesLeft, List<Dot> dots) {

    public long open() {
      return dots.stream().filter(dot -> !dot.answered()).count();
    }

    public long unsure() {
      return dots.stream().filter(Dot::unsure).count();
    }
  }

  /**
   * An option as it is shown.
   *
   * @param place as shown, from 0
   * @param position where the candidate put it, from 1, or 0; for steps only
   */
  public record Shown(int place, String wording, boolean chosen, int position) {}

  /**
   * One question as it is shown.
   *
   * @param text what was typed before, or null
   * @param next the sequence that the next answer carries
   */
  public record Asked(
      int place, String stem, Kind kind, List<Shown> options, String text, Progress progress) {

    /** What the question is. */
    public record Kind(QuestionType type, QuestionKind about, String step) {}

    /** What was kept of it. */
    public record Progress(long next, Instant savedAt, boolean unsure) {}
  }

  /** One page of the paper. */
  public record Paper(Frame frame, Asked asked) {}

  /**
   * Points on one step.
   *
   * @param place counted from 1; 0 where the step is gone
   */
  public record StepResult(int place, String name, boolean critical, BigDecimal points, int items) {

    public boolean isFull() {
      return points.compareTo(BigDecimal.valueOf(items)) == 0;
    }
  }

  /**
   * @param aside answers that came too late or from elsewhere
   * @param opens when the next attempt may begin, or null
   */
  public record Result(Frame frame, List<StepResult> steps, int aside, Instant opens) {}

  /**
   * @throws NotFoundException if it is not the actor's own or has no such question
   */
  public Paper paper(Actor actor, RolloutId rollout, SittingId id, int place) {
    Frame frame = frame(actor, rollout, id);
    List<PaperStore.Item> items = papers.items(id);
    PaperStore.Item item =
        items.stream()
            .filter(each -> each.place() == place)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("question " + place + " of", id));
    Question question = desk.questions(List.of(item)).get(item.question());
    VersionView version =
        procedures.version(frame.procedure().id(), frame.sitting().subject().version());
    return new Paper(frame, asked(item, question, version));
  }

  /** The sitting with how far each question is; ended first if its time is over. */
  public Frame frame(Actor actor, RolloutId rollout, SittingId id) {
    seats.requireRead(actor, rollout);
    desk.own(actor, rollout, id);
    closing.closeIfOver(id);
    SittingView sitting = desk.own(actor, rollout, id).view();
    long seconds = Duration.between(desk.now(), sitting.times().deadline()).toSeconds();
    return new Frame(
        sitting,
        procedures.view(rollout, sitting.subject().procedure()),
        rollouts.view(rollout).zone(),
        sitting.isOpen() ? Math.max(0, (seconds + 59) / 60) : 0,
        papers.items(id).stream()
            .map(item -> new Dot(item.place(), item.answer() != null, item.unsure()))
            .toList());
  }

  /**
   * Points by step, never the key: others may still sit.
   *
   * @throws NotFoundException if it is not the actor's own or still runs
   */
  public Result result(Actor actor, RolloutId rollout, SittingId id) {
    Frame frame = frame(actor, rollout, id);
    if (frame.sitting().isOpen()) {
      throw new NotFoundException("result of", id);
    }
    List<PaperStore.Item> items = papers.items(id);
    Map<QuestionId, Question> questions = desk.questions(items);
    VersionView version =
        procedures.version(frame.procedure().id(), frame.sitting().subject().version());
    Instant opens =
        frame.sitting().passed() ? null : Attempts.opens(List.of(frame.sitting())).orElse(null);
    return new Result(frame, steps(items, questions, version), papers.aside(id), opens);
  }

  private static List<StepResult> steps(
      List<PaperStore.Item> items, Map<QuestionId, Question> questions, VersionView version) {
    Map<UUID, Mark.Step> sums = new LinkedHashMap<>();
    for (PaperStore.Item item : items) {
      UUID step = questions.get(item.question()).step();
      Mark.Step so = sums.getOrDefault(step, new Mark.Step(BigDecimal.ZERO, 0));
      sums.put(step, so.plus(item.points() == null ? BigDecimal.ZERO : item.points()));
    }
    List<StepResult> results = new ArrayList<>();
    version.steps().stream()
        .filter(step -> sums.containsKey(step.step()))
        .forEach(
            step -> {
              Mark.Step sum = sums.get(step.step());
              results.add(
                  new StepResult(
                      version.placeOf(step.step()),
                      step.name(),
                      step.critical(),
                      sum.points(),
                      sum.items()));
            });
    return results;
  }

  private static Asked asked(PaperStore.Item item, Question question, VersionView version) {
    QuestionContent content = question.content();
    List<Integer> given = item.answer() == null ? List.of() : Scoring.places(item.answer());
    List<Shown> options = new ArrayList<>();
    for (int place = 0; place < item.order().size(); place++) {
      int stored = item.order().get(place);
      int position = given.indexOf(stored) + 1;
      options.add(
          new Shown(place, content.options().get(stored).wording(), position > 0, position));
    }
    String step =
        version
            .step(question.step())
            .map(each -> version.placeOf(each.step()) + " " + each.name())
            .orElse("");
    return new Asked(
        item.place(),
        content.stem(),
        new Asked.Kind(content.type(), question.view().kind(), step),
        options,
        item.order().isEmpty() ? item.answer() : null,
        new Asked.Progress(item.sequence() + 1, item.savedAt(), item.unsure()));
  }
}
