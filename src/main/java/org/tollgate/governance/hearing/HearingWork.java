package org.tollgate.governance.hearing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.comment.CommentWritten;
import org.tollgate.governance.raci.RowChanged;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.TitleText;
import org.tollgate.governance.task.WorkLists;
import org.tollgate.governance.task.WorkSubject;

/**
 * Keeps the comment tasks of those who are consulted in step with letters, seats, dates and
 * comments. A person has one such task in a rollout; it leads to the first thing still unheard.
 */
@Component
@Transactional
class HearingWork implements HourlyDuty {

  static final String KIND = "consultation";

  private final Hearings hearings;
  private final Rollouts rollouts;
  private final Activities activities;
  private final OpenWork work;
  private final WorkLists lists;

  HearingWork(
      Hearings hearings, Rollouts rollouts, Activities activities, OpenWork work, WorkLists lists) {
    this.hearings = hearings;
    this.rollouts = rollouts;
    this.activities = activities;
    this.work = work;
    this.lists = lists;
  }

  @Override
  public String name() {
    return "consultations before gates";
  }

  /** A date passes and a gate is planned anew without anybody touching a letter. */
  @Override
  public void perform() {
    renew(rollouts.views(rollouts.running()).values());
  }

  @EventListener
  void on(RowChanged changed) {
    renew(changed.rollout());
  }

  @EventListener
  void on(CommentWritten written) {
    renew(written.rollout());
  }

  @EventListener
  void on(RolloutEvents.PhaseOpened opened) {
    renew(opened.rollout());
  }

  @EventListener
  void on(RolloutEvents.GatePassed passed) {
    renew(passed.rollout());
  }

  @EventListener
  void on(RolloutEvents.SeatChanged changed) {
    renew(changed.rollout());
  }

  private void renew(RolloutId rollout) {
    renew(List.of(rollouts.view(rollout)));
  }

  private void renew(Collection<RolloutView> views) {
    Map<RolloutId, List<Asked>> waiting = hearings.waiting(views);
    List<NewWork> had = lists.ofKind(KIND);
    for (RolloutView view : views) {
      WorkSubject subject = new WorkSubject(KIND, view.id().value());
      Map<PersonId, NewWork> wanted = wanted(subject, waiting.getOrDefault(view.id(), List.of()));
      had.stream()
          .filter(one -> one.subject().equals(subject) && !wanted.containsKey(one.person()))
          .forEach(one -> work.finish(subject, one.person()));
      work.assignAll(wanted.values());
    }
  }

  private Map<PersonId, NewWork> wanted(WorkSubject subject, List<Asked> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<String, LocalizedText> names = activities.names(asked.get(0).rollout());
    Map<PersonId, NewWork> wanted = new HashMap<>();
    for (Asked one : asked) {
      wanted.putIfAbsent(one.seat().person(), work(subject, one, names));
    }
    return wanted;
  }

  private static NewWork work(WorkSubject subject, Asked one, Map<String, LocalizedText> names) {
    String gate = String.valueOf(one.gate().number());
    return new NewWork(
        one.rollout(),
        one.seat().person(),
        subject,
        one.isAboutGate() ? "hearing.work.gate" : "hearing.work.activity",
        one.isAboutGate() ? List.of(gate) : List.of(gate, TitleText.of(names.get(one.code()))),
        one.link(),
        one.until());
  }
}
