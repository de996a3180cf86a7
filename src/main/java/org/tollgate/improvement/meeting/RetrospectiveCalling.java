package org.tollgate.improvement.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.schedule.WorkingDays;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/**
 * Calls meetings from go-live on, so that there is always one ahead (R1, M21). The process does it
 * by its timers; the hourly round makes good what it missed.
 */
@Service
@Transactional
public class RetrospectiveCalling implements HourlyDuty {

  private static final String ATTEND = "retrospective";

  private final RetrospectiveRepository retrospectives;
  private final Rollouts rollouts;
  private final PlanRuleBook rules;
  private final OpenWork work;
  private final MeetingDesk desk;

  RetrospectiveCalling(
      RetrospectiveRepository retrospectives,
      Rollouts rollouts,
      PlanRuleBook rules,
      OpenWork work,
      MeetingDesk desk) {
    this.retrospectives = retrospectives;
    this.rollouts = rollouts;
    this.rules = rules;
    this.work = work;
    this.desk = desk;
  }

  /** The rollout is live: its first meeting has a day. */
  @EventListener
  public void on(RolloutEvents.PhaseOpened event) {
    callNext(event.rollout());
  }

  /**
   * Calls the next meeting unless one is ahead; days that passed meanwhile are left out.
   *
   * @return the meeting that was called, or empty
   */
  public Optional<RetrospectiveId> callNext(RolloutId rollout) {
    RolloutView view = rollouts.view(rollout);
    if (!view.isRunning() || view.position().phase() != Phase.POST_LAUNCH_REVIEW) {
      return Optional.empty();
    }
    LocalDate today = desk.today(rollout);
    List<Retrospective> before = retrospectives.findAll(Set.of(rollout.value()));
    Retrospective last = before.isEmpty() ? null : before.get(0);
    if (last != null && last.days().held().isAfter(today)) {
      return Optional.empty();
    }
    MeetingDays days = following(rollout, last, today);
    int number = last == null ? 1 : last.number() + 1;
    Retrospective next = new Retrospective(rollout, number, days, view.zone());
    desk.keep(next);
    return Optional.of(next.id());
  }

  private MeetingDays following(RolloutId rollout, Retrospective last, LocalDate today) {
    Cadence cadence = rollouts.terms(rollout).rhythm().retrospectives();
    WorkingDays worked = rules.of(rollout).calendar().workingDays();
    if (last == null) {
      return MeetingDays.first(cadence, today, worked);
    }
    MeetingDays days = last.days().next(cadence, worked);
    while (days.held().isBefore(today)) {
      days = days.next(cadence, worked);
    }
    return days;
  }

  /** Everybody who takes part finds the meeting in the inbox; a second call does nothing. */
  public void invite(RetrospectiveId id) {
    Retrospective meeting = desk.load(id);
    if (meeting.invite()) {
      desk.keep(meeting);
      work.assignAll(
          desk.participants(meeting.rollout()).stream()
              .map(person -> invitation(meeting, person))
              .toList());
    }
  }

  /** Its day has come: the next one is called, and who was invited is reminded of this one. */
  public void prepare(RetrospectiveId id) {
    callNext(desk.load(id).rollout());
    remind(id);
  }

  /** A meeting whose day has come and that was not closed: those who were invited are reminded. */
  public void remind(RetrospectiveId id) {
    if (desk.load(id).stage() != Stage.CLOSED) {
      work.remind(new WorkSubject(ATTEND, id.value()));
    }
  }

  void finish(RetrospectiveId id) {
    work.finish(new WorkSubject(ATTEND, id.value()));
  }

  private static NewWork invitation(Retrospective meeting, PersonId person) {
    return new NewWork(
        meeting.rollout(),
        person,
        new WorkSubject(ATTEND, meeting.id().value()),
        "meeting.work.attend",
        List.of(String.valueOf(meeting.number())),
        "/rollouts/" + meeting.rollout() + "/meetings/" + meeting.id(),
        meeting.days().held());
  }

  @Override
  public String name() {
    return "retrospectives";
  }

  @Override
  public void perform() {
    rollouts.running().forEach(this::callNext);
  }
}
