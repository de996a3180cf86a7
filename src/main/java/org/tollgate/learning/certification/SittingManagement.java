package org.tollgate.learning.certification;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;

/** What a candidate does: begins, answers, hands in. The server's clock decides on all of it. */
@Service
@Transactional
public class SittingManagement {

  private final SittingRepository sittings;
  private final ExamRepository exams;
  private final PaperDrawing drawing;
  private final PaperStore papers;
  private final LearningSeats seats;
  private final SittingDesk desk;
  private final SecureRandom seeds = new SecureRandom();

  SittingManagement(
      SittingRepository sittings,
      ExamRepository exams,
      PaperDrawing drawing,
      PaperStore papers,
      LearningSeats seats,
      SittingDesk desk) {
    this.sittings = sittings;
    this.exams = exams;
    this.drawing = drawing;
    this.papers = papers;
    this.seats = seats;
    this.desk = desk;
  }

  /** What came of the wish to begin. */
  public sealed interface Beginning {

    /** It runs, or ran already. */
    record Begun(SittingId sitting) implements Beginning {}

    record Refused(Refusal why) implements Beginning {}
  }

  /** What became of an answer. */
  public enum Kept {
    KEPT,
    /** The same was there already. */
    ALREADY,
    /** Another device had written since; put aside, not counted. */
    ELSEWHERE,
    /** The time was over; put aside, not counted. */
    LATE
  }

  /**
   * An answer as a candidate gives it.
   *
   * @param sequence greater than that of the answer it replaces
   * @param chosen places of options as they were shown, from 0; for steps in the order given
   * @param text what was typed, or null
   */
  public record Given(int place, long sequence, List<Integer> chosen, String text, boolean unsure) {

    public Given {
      chosen = List.copyOf(chosen);
    }
  }

  public Beginning begin(Actor actor, RolloutId rollout, ProcedureId procedure) {
    seats.require(actor, rollout, May.SIT);
    desk.requireThere(rollout, procedure);
    Optional<Exam> published =
        exams.findById(procedure).filter(exam -> exam.rollout().equals(rollout));
    if (published.filter(exam -> exam.publishedVersion() > 0).isEmpty()) {
      return new Beginning.Refused(Refusal.because("certification.refused.not-open"));
    }
    Exam exam = published.get();
    List<Sitting> all = sittings.findOf(procedure.value(), actor.person().value());
    all.stream().filter(s -> s.isOpen() && s.isOver(desk.now())).forEach(s -> desk.end(s, false));
    Optional<Sitting> open = all.stream().filter(Sitting::isOpen).findFirst();
    return open.isPresent()
        ? new Beginning.Begun(open.get().id())
        : begin(actor, exam, all.stream().map(Sitting::view).toList());
  }

  private Beginning begin(Actor actor, Exam exam, List<SittingView> all) {
    PaperDrawing.Ground ground = drawing.ground(exam, all);
    List<SittingView> before =
        all.stream()
            .filter(each -> each.subject().version() == ground.version().number())
            .filter(each -> each.subject().scope() == ground.scope())
            .toList();
    Optional<Refusal> refusal = Attempts.refusal(before, exam.rules().attempts(), desk.now());
    if (refusal.isPresent()) {
      return new Beginning.Refused(refusal.get());
    }
    long seed = seeds.nextLong();
    Optional<List<Draw.Item>> paper = drawing.draw(exam, ground, actor.person(), seed);
    if (paper.isEmpty()) {
      return new Beginning.Refused(Refusal.because("certification.refused.seen"));
    }
    Sitting sitting =
        new Sitting(exam, actor.person(), ground.scope(), before.size() + 1, seed, desk.now());
    sittings.saveAndFlush(sitting);
    papers.lay(sitting.id(), paper.get());
    return new Beginning.Begun(sitting.id());
  }

  /**
   * Keeps an answer. Sending the same again does no harm; an older one never replaces a newer one.
   *
   * @throws NotFoundException if the sitting is another's or has no such question
   */
  public Kept save(Actor actor, RolloutId rollout, SittingId id, Given given) {
    seats.requireRead(actor, rollout);
    papers.lock(id);
    Sitting sitting = desk.own(actor, rollout, id);
    PaperStore.Item item =
        papers
            .item(id, given.place())
            .orElseThrow(() -> new NotFoundException("question " + given.place() + " of", id));
    PaperStore.Sent sent =
        new PaperStore.Sent(given.place(), given.sequence(), answer(item, given), given.unsure());
    Instant now = desk.now();
    if (!sitting.isOpen() || sitting.isOver(now)) {
      papers.putAside(id, sent, Kept.LATE.name(), now);
      return Kept.LATE;
    }
    if (papers.save(id, sent, now)) {
      return Kept.KEPT;
    }
    if (java.util.Objects.equals(item.answer(), sent.answer())) {
      return Kept.ALREADY;
    }
    papers.putAside(id, sent, Kept.ELSEWHERE.name(), now);
    return Kept.ELSEWHERE;
  }

  /** From what was shown to what the question holds. */
  private static String answer(PaperStore.Item item, Given given) {
    if (item.order().isEmpty()) {
      String text = given.text() == null ? "" : given.text().strip();
      return text.isEmpty() ? null : text.substring(0, Math.min(2000, text.length()));
    }
    List<String> places =
        given.chosen().stream()
            .filter(place -> place >= 0 && place < item.order().size())
            .distinct()
            .map(place -> String.valueOf(item.order().get(place)))
            .toList();
    return places.isEmpty() ? null : String.join(",", places);
  }

  /** Once; a second time does nothing. */
  public void handIn(Actor actor, RolloutId rollout, SittingId id) {
    seats.requireRead(actor, rollout);
    papers.lock(id);
    Sitting sitting = desk.own(actor, rollout, id);
    if (sitting.isOpen()) {
      desk.end(sitting, !sitting.isOver(desk.now()));
    }
  }
}
