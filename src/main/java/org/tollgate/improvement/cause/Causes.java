package org.tollgate.improvement.cause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** The causes of each rollout; the meeting that calls has checked access. */
@Component
@Transactional
public class Causes {

  private static final String BEFORE_COMMITTEE = "improvement-cause";

  private final CauseRepository causes;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final Clock clock;

  Causes(CauseRepository causes, Rollouts rollouts, OpenWork work, Clock clock) {
    this.causes = causes;
    this.rollouts = rollouts;
    this.work = work;
    this.clock = clock;
  }

  /**
   * A cause as others see it.
   *
   * @param meetings numbers of the retrospectives that met it
   * @param escalatedOn the day it went to the committee, or null
   */
  public record View(
      CauseId id,
      String name,
      Set<Integer> meetings,
      LocalDate escalatedOn,
      List<Finding> findings) {}

  /**
   * A meeting met this cause, again or for the first time; names that differ only in case are one.
   *
   * @param link the page of the meeting, for those who are told
   */
  public CauseId met(RolloutId rollout, String name, Finding finding, String link) {
    Cause cause =
        causes.findByName(rollout.value(), name.strip()).orElseGet(() -> new Cause(rollout, name));
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
    boolean escalated = cause.seen(finding, today);
    causes.save(cause);
    if (escalated) {
      committee(rollout).forEach(person -> tell(cause, person, link));
    }
    return cause.id();
  }

  @Transactional(readOnly = true)
  public List<View> of(RolloutId rollout) {
    return causes.findAll(rollout.value()).stream().map(Cause::view).toList();
  }

  /**
   * Whoever has read of this one has it in the inbox no more.
   *
   * @throws NotFoundException if the rollout has no such cause
   */
  public void seen(Actor actor, RolloutId rollout, CauseId id) {
    causes
        .findById(id)
        .filter(cause -> cause.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("cause", id));
    work.finish(new WorkSubject(BEFORE_COMMITTEE, id.value()), actor.person());
  }

  private Stream<PersonId> committee(RolloutId rollout) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> seat.role().votes() || seat.role() == SeatRole.DIRECTOR)
        .map(SeatView::person)
        .filter(Objects::nonNull)
        .distinct();
  }

  private void tell(Cause cause, PersonId person, String link) {
    work.assign(
        new NewWork(
            cause.rollout(),
            person,
            new WorkSubject(BEFORE_COMMITTEE, cause.id().value()),
            "meeting.work.cause",
            List.of(cause.view().name()),
            link,
            null));
  }
}
