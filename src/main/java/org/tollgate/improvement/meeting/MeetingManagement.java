package org.tollgate.improvement.meeting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.action.Actions;
import org.tollgate.improvement.signal.Signal;
import org.tollgate.improvement.signal.SignalSource;
import org.tollgate.improvement.signal.Signals;

/** Takes a meeting through its agenda. Whoever leads may go, and another one goes on. */
@Service
@Transactional
public class MeetingManagement {

  private final MeetingDesk desk;
  private final Signals signals;
  private final Actions actions;
  private final CardStore cards;
  private final RetrospectiveCalling calling;
  private final EffectChecks effects;

  MeetingManagement(
      MeetingDesk desk,
      Signals signals,
      Actions actions,
      CardStore cards,
      RetrospectiveCalling calling,
      EffectChecks effects) {
    this.desk = desk;
    this.signals = signals;
    this.actions = actions;
    this.cards = cards;
    this.calling = calling;
    this.effects = effects;
  }

  /** Begins the meeting with the evidence of the moment; the next one gets its day. */
  public Optional<Refusal> open(Actor actor, RolloutId rollout, RetrospectiveId id) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    List<Signal> seen = signals.of(question(actor, meeting));
    Optional<Refusal> refusal = meeting.open(actor, seen, desk.now(), desk.today(rollout));
    if (refusal.isEmpty()) {
      desk.keep(meeting);
      calling.callNext(rollout);
    }
    return refusal;
  }

  private SignalSource.Question question(Actor actor, Retrospective meeting) {
    RolloutId rollout = meeting.rollout();
    return new SignalSource.Question(actor, rollout, desk.since(meeting), desk.today(rollout));
  }

  /** The actor is there. */
  public Optional<Refusal> join(Actor actor, RolloutId rollout, RetrospectiveId id) {
    desk.requirePart(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    if (!meeting.stage().isRunning()) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    cards.note(id, actor.person());
    desk.changed(id);
    return Optional.empty();
  }

  /** The next point of the agenda; before the causes, the cards lose what their writing left. */
  public Optional<Refusal> goOn(Actor actor, RolloutId rollout, RetrospectiveId id, Stage from) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    if (meeting.stage() != from) {
      return Optional.of(Refusal.because("meeting.refused.moved"));
    }
    List<String> undecided =
        codes(
            rollout,
            each -> each.waitsFor(meeting.number()) && each.isOverdue(desk.today(rollout)));
    Optional<Refusal> refusal = meeting.goOn(undecided);
    if (refusal.isEmpty()) {
      desk.keep(meeting);
      if (from == Stage.CARDS) {
        cards.shuffle(id);
      }
    }
    return refusal;
  }

  /**
   * Closes the meeting for good.
   *
   * @param minutes what else was said, at most 4000 characters, or null
   */
  public Optional<Refusal> close(
      Actor actor, RolloutId rollout, RetrospectiveId id, String minutes) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    List<String> unseen = codes(rollout, each -> each.waitsFor(meeting.number()));
    Optional<Refusal> refusal =
        meeting.close(actor, unseen, cards.unanswered(id), minutes, desk.now());
    if (refusal.isEmpty()) {
      desk.keep(meeting);
      calling.finish(id);
      calling.callNext(rollout);
      effects.check(rollout);
    }
    return refusal;
  }

  private List<String> codes(RolloutId rollout, Predicate<Actions.Entry> which) {
    return actions.of(rollout).stream().filter(which).map(Actions.Entry::code).toList();
  }
}
