package org.tollgate.governance.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** The director and the team plan what is said and keep the register; every seat reads both. */
@Service
@Transactional
public class OutreachManagement {

  private final PlanLineRepository lines;
  private final VoiceRepository voices;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final Clock clock;

  OutreachManagement(
      PlanLineRepository lines,
      VoiceRepository voices,
      RolloutAccess access,
      Rollouts rollouts,
      OpenWork work,
      Clock clock) {
    this.lines = lines;
    this.voices = voices;
    this.access = access;
    this.rollouts = rollouts;
    this.work = work;
    this.clock = clock;
  }

  /**
   * @param seated who holds a seat and may own an entry
   * @param mayWrite whether the reader plans and enters
   */
  public record Board(
      RolloutView rollout,
      List<LineView> lines,
      List<Heard> voices,
      Set<PersonId> seated,
      boolean mayWrite) {}

  /** One entry of the register. */
  public record Heard(UUID id, NewVoice what, String answer, boolean mayAnswer) {}

  @Transactional(readOnly = true)
  public Board board(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    boolean plans = access.has(actor, rollout, Right.PLAN);
    RolloutView view = rollouts.view(rollout);
    boolean write = plans && !view.state().isOver();
    return new Board(
        view,
        lines.findAllOf(rollout).stream().map(PlanLine::view).toList(),
        voices.findAllOf(rollout).stream()
            .map(Voice::entry)
            .map(
                one ->
                    new Heard(
                        one.id(),
                        one.what(),
                        one.answer(),
                        write || one.what().owner().equals(actor.person())))
            .toList(),
        seated(rollout),
        write);
  }

  private Set<PersonId> seated(RolloutId rollout) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> !seat.isVacant())
        .map(SeatView::person)
        .collect(Collectors.toSet());
  }

  public Optional<Refusal> plan(Actor actor, RolloutId rollout, NewLine wish) {
    access.require(actor, rollout, Right.PLAN);
    RolloutView view = rollouts.view(rollout);
    if (view.state().isOver()) {
      return Optional.of(Refusal.because("outreach.refused.over"));
    }
    if (wish.day().isBefore(LocalDate.ofInstant(clock.instant(), view.zone()))) {
      return Optional.of(Refusal.because("outreach.refused.past"));
    }
    lines.save(new PlanLine(rollout, wish, actor.person()));
    return Optional.empty();
  }

  /** Only what was not sent. */
  public Optional<Refusal> drop(Actor actor, RolloutId rollout, UUID id) {
    access.require(actor, rollout, Right.PLAN);
    PlanLine line = line(rollout, id);
    if (line.isSent()) {
      return Optional.of(Refusal.because("outreach.refused.sent"));
    }
    lines.delete(line);
    return Optional.empty();
  }

  /** The reader has read it. */
  public void confirm(Actor actor, RolloutId rollout, UUID id) {
    access.require(actor, rollout, Right.READ);
    PlanLine line = line(rollout, id);
    if (line.confirm(actor.person(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      lines.save(line);
    }
    work.finish(new WorkSubject(Outreach.WORK, id), actor.person());
  }

  /**
   * @throws NotAllowedException if the owner holds no seat
   */
  public Optional<Refusal> hear(Actor actor, RolloutId rollout, NewVoice wish) {
    access.require(actor, rollout, Right.PLAN);
    if (!access.has(Actor.of(wish.owner()), rollout, Right.READ)) {
      throw new NotAllowedException("Only who has a seat can own an entry");
    }
    if (rollouts.view(rollout).state().isOver()) {
      return Optional.of(Refusal.because("outreach.refused.over"));
    }
    voices.save(new Voice(rollout, wish, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    return Optional.empty();
  }

  /** By its owner, the director or the team. */
  public Optional<Refusal> answer(Actor actor, RolloutId rollout, UUID id, String words) {
    access.require(actor, rollout, Right.READ);
    Voice voice =
        voices
            .findById(id)
            .filter(one -> one.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("entry", id));
    if (!voice.owner().equals(actor.person())) {
      access.require(actor, rollout, Right.PLAN);
    }
    if (words.isBlank() || words.strip().length() > NewVoice.LONGEST) {
      return Optional.of(Refusal.because("outreach.refused.answer", NewVoice.LONGEST));
    }
    voice.answer(words.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    voices.save(voice);
    return Optional.empty();
  }

  private PlanLine line(RolloutId rollout, UUID id) {
    return lines
        .findById(id)
        .filter(one -> one.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("line", id));
  }
}
