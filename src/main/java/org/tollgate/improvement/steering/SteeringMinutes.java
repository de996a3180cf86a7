package org.tollgate.improvement.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Minutes are written, closed and corrected by the director; actions are done by their owners. */
@Service
@Transactional
public class SteeringMinutes {

  public static final int LONGEST_NOTES = 20_000;
  static final String WORK = "steering-action";

  private final SteeringRepository meetings;
  private final SteeringActionRepository actions;
  private final SteeringDesk desk;
  private final RolloutAccess access;
  private final MinutesText text;
  private final OpenWork work;

  SteeringMinutes(
      SteeringRepository meetings,
      SteeringActionRepository actions,
      SteeringDesk desk,
      RolloutAccess access,
      MinutesText text,
      OpenWork work) {
    this.meetings = meetings;
    this.actions = actions;
    this.desk = desk;
    this.access = access;
    this.text = text;
    this.work = work;
  }

  /**
   * @param attendance by seat; a seat without an entry was not asked
   */
  public Optional<Refusal> write(
      Actor actor, RolloutId rollout, UUID id, String notes, Map<UUID, Presence> attendance) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    if (notes.length() > LONGEST_NOTES) {
      return Optional.of(Refusal.because("steering.refused.long", LONGEST_NOTES));
    }
    return whileOpen(meeting, () -> meeting.write(notes.strip(), attendance));
  }

  /** It gets the next number of the rollout's log. */
  public Optional<Refusal> decide(
      Actor actor, RolloutId rollout, UUID id, SteeringDecision decision) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    int number = meetings.lastDecision(rollout) + 1;
    return whileOpen(meeting, () -> meeting.decide(decision.numbered(number)));
  }

  /** A decision that no closed edition has; another one is corrected by a later decision. */
  public Optional<Refusal> takeBack(Actor actor, RolloutId rollout, UUID id, int decision) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    return meeting.wasHeld()
        ? Optional.of(Refusal.because("steering.refused.logged"))
        : whileOpen(meeting, () -> meeting.takeBack(decision));
  }

  /**
   * @throws NotAllowedException if the owner holds no seat
   */
  public Optional<Refusal> act(
      Actor actor, RolloutId rollout, UUID id, String wording, PersonId owner, LocalDate due) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    if (!access.has(Actor.of(owner), rollout, Right.READ)) {
      throw new NotAllowedException("Only who has a seat can own an action");
    }
    if (meeting.state() != SteeringMeeting.State.OPEN) {
      return Optional.of(Refusal.because("steering.refused.closed"));
    }
    SteeringAction action = actions.save(new SteeringAction(meeting, wording, owner, due));
    give(action);
    return Optional.empty();
  }

  private void give(SteeringAction action) {
    SteeringAction.Line line = action.line();
    work.assign(
        new NewWork(
            action.rollout(),
            line.owner(),
            new WorkSubject(WORK, line.id()),
            "steering.work",
            List.of(
                line.wording().length() > 120 ? line.wording().substring(0, 120) : line.wording()),
            "/rollouts/" + action.rollout() + "/steering/" + line.meeting(),
            line.due()));
  }

  /** Its owner says so, or the director. */
  public void done(Actor actor, RolloutId rollout, UUID action) {
    desk.require(actor, rollout, Right.READ);
    SteeringAction found =
        actions
            .findById(action)
            .filter(one -> one.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("action", action));
    if (!found.line().owner().equals(actor.person())) {
      desk.require(actor, rollout, Right.DIRECT);
    }
    found.done(desk.now());
    actions.save(found);
    work.finish(new WorkSubject(WORK, action));
  }

  /**
   * Closes the minutes for good.
   *
   * @param locale in which the text is kept
   */
  public Optional<Refusal> close(Actor actor, RolloutId rollout, UUID id, Locale locale) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    MeetingView view = meeting.view();
    if (view.minutes().attendance().isEmpty()) {
      return Optional.of(Refusal.because("steering.refused.attendance"));
    }
    if (view.plan().startsAt().isAfter(desk.now())) {
      return Optional.of(Refusal.because("steering.refused.ahead"));
    }
    String all = text.of(view, locale);
    return whileOpen(meeting, () -> meeting.close(actor, all, MinutesText.digest(all), desk.now()));
  }

  /**
   * @param why 3 to 1000 characters
   */
  public Optional<Refusal> correct(Actor actor, RolloutId rollout, UUID id, String why) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    if (why.strip().length() < 3 || why.strip().length() > 1000) {
      return Optional.of(Refusal.because("steering.refused.why"));
    }
    if (meeting.state() != SteeringMeeting.State.CLOSED) {
      return Optional.of(Refusal.because("steering.refused.open"));
    }
    meeting.correct(why.strip());
    meetings.save(meeting);
    return Optional.empty();
  }

  private Optional<Refusal> whileOpen(SteeringMeeting meeting, Runnable act) {
    if (meeting.state() != SteeringMeeting.State.OPEN) {
      return Optional.of(Refusal.because("steering.refused.closed"));
    }
    act.run();
    meetings.save(meeting);
    return Optional.empty();
  }
}
