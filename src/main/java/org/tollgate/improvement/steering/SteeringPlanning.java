package org.tollgate.improvement.steering;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Letter.Line;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.Wording;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/** The director invites the committee, moves a meeting and calls it off; all are told by mail. */
@Service
@Transactional
public class SteeringPlanning {

  /** A meeting that was held without an invitation can be entered for so long. */
  static final Duration MOST_AGE = Duration.ofDays(31);

  private final SteeringRepository meetings;
  private final SteeringDesk desk;
  private final Rollouts rollouts;
  private final Outbox outbox;

  SteeringPlanning(
      SteeringRepository meetings, SteeringDesk desk, Rollouts rollouts, Outbox outbox) {
    this.meetings = meetings;
    this.desk = desk;
    this.rollouts = rollouts;
    this.outbox = outbox;
  }

  /** Whether the meeting is planned, or why not. */
  public sealed interface Planned {
    record Done(UUID meeting) implements Planned {}

    record Refused(Refusal reason) implements Planned {}
  }

  public Planned plan(Actor actor, RolloutId rollout, MeetingPlan plan) {
    desk.require(actor, rollout, Right.DIRECT);
    Optional<Refusal> refusal = whyNot(rollout, plan);
    if (refusal.isPresent()) {
      return new Planned.Refused(refusal.get());
    }
    SteeringMeeting meeting =
        meetings.save(
            new SteeringMeeting(rollout, meetings.lastNumber(rollout) + 1, plan, desk.now()));
    tell(meeting, "invited");
    return new Planned.Done(meeting.id());
  }

  public Optional<Refusal> move(Actor actor, RolloutId rollout, UUID id, MeetingPlan plan) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    if (meeting.state() != SteeringMeeting.State.OPEN || meeting.wasHeld()) {
      return Optional.of(Refusal.because("steering.refused.held"));
    }
    Optional<Refusal> refusal = whyNot(rollout, plan);
    if (refusal.isEmpty()) {
      meeting.replan(plan, desk.now());
      meetings.save(meeting);
      tell(meeting, "moved");
    }
    return refusal;
  }

  public Optional<Refusal> cancel(Actor actor, RolloutId rollout, UUID id) {
    SteeringMeeting meeting = desk.load(actor, rollout, id, Right.DIRECT);
    if (meeting.state() != SteeringMeeting.State.OPEN || meeting.wasHeld()) {
      return Optional.of(Refusal.because("steering.refused.held"));
    }
    meeting.cancel(desk.now());
    meetings.save(meeting);
    tell(meeting, "cancelled");
    return Optional.empty();
  }

  private Optional<Refusal> whyNot(RolloutId rollout, MeetingPlan plan) {
    if (desk.isOver(rollout)) {
      return Optional.of(Refusal.because("steering.refused.over"));
    }
    return plan.startsAt().isBefore(desk.now().minus(MOST_AGE))
        ? Optional.of(Refusal.because("steering.refused.past", MOST_AGE.toDays()))
        : Optional.empty();
  }

  /** The committee, the director and whoever else holds a seat of theirs. */
  static Set<PersonId> invited(List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> seat.role().votes() || seat.role() == SeatRole.DIRECTOR)
        .filter(seat -> !seat.isVacant())
        .map(SeatView::person)
        .collect(Collectors.toSet());
  }

  private void tell(SteeringMeeting meeting, String what) {
    if (meeting.view().plan().startsAt().isBefore(desk.now())) {
      return;
    }
    RolloutView rollout = rollouts.view(meeting.rollout());
    MeetingView view = meeting.view();
    ZonedDateTime start = view.plan().startsAt().atZone(rollout.zone());
    String page = "/rollouts/" + rollout.id() + "/steering/" + view.id();
    outbox.putAll(
        invited(rollouts.seats(meeting.rollout())).stream()
            .map(
                person ->
                    new Letter(
                        person,
                        "steering",
                        "steering:" + view.id() + ":" + view.invitation().sequence() + ":" + person,
                        Wording.of("steering.mail." + what, view.number(), rollout.name(), start),
                        List.of(
                            Line.text(
                                Wording.of(
                                    "steering.mail.when",
                                    start,
                                    start.getZone().getId(),
                                    view.plan().place())),
                            Line.button(Wording.of("steering.mail.open"), page)),
                        view.plan().startsAt()))
            .toList());
  }
}
