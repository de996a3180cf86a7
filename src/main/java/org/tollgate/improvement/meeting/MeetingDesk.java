package org.tollgate.improvement.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;

/** Who takes part in meetings, what day it is, and one meeting loaded or kept. */
@Component
class MeetingDesk {

  private static final Duration HALF_MONTH = Duration.ofDays(15);

  private final RetrospectiveRepository retrospectives;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MeetingDesk(
      RetrospectiveRepository retrospectives,
      Rollouts rollouts,
      RolloutAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.retrospectives = retrospectives;
    this.rollouts = rollouts;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** Director and team lead the meeting; whoever of them is there. */
  void requireLead(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.PLAN);
    requireRunning(rollout);
  }

  /**
   * @throws NotAllowedException for an auditor, who only reads
   */
  void requirePart(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    if (!takesPart(actor, rollout)) {
      throw new NotAllowedException("Only who takes part writes and reads cards in " + rollout);
    }
    requireRunning(rollout);
  }

  private void requireRunning(RolloutId rollout) {
    if (rollouts.view(rollout).state().isOver()) {
      throw new NotAllowedException("No meeting is held in a rollout that is over");
    }
  }

  boolean takesPart(Actor actor, RolloutId rollout) {
    return participants(rollout).contains(actor.person())
        || access.has(actor, rollout, Right.CONTRIBUTE);
  }

  boolean leads(Actor actor, RolloutId rollout) {
    return access.has(actor, rollout, Right.PLAN) && !rollouts.view(rollout).state().isOver();
  }

  void requireRead(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
  }

  /** Everybody with a seat but the auditors: clerks know best where it hurts. */
  Set<PersonId> participants(RolloutId rollout) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> !seat.isVacant() && seat.role() != SeatRole.AUDITOR)
        .map(seat -> seat.person())
        .collect(Collectors.toUnmodifiableSet());
  }

  Retrospective load(RolloutId rollout, RetrospectiveId id) {
    return retrospectives
        .findById(id)
        .filter(found -> found.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("retrospective", id));
  }

  Retrospective load(RetrospectiveId id) {
    return retrospectives
        .findById(id)
        .orElseThrow(() -> new NotFoundException("retrospective", id));
  }

  /** When the meeting before this one was opened; half a month ago if there was none. */
  Instant since(Retrospective meeting) {
    return retrospectives.findAll(Set.of(meeting.rollout().value())).stream()
        .filter(each -> each.number() < meeting.number() && each.openedAt() != null)
        .map(Retrospective::openedAt)
        .max(Instant::compareTo)
        .orElseGet(() -> now().minus(HALF_MONTH));
  }

  void keep(Retrospective meeting) {
    retrospectives.save(meeting);
    changed(meeting.id());
  }

  void changed(RetrospectiveId id) {
    events.publishEvent(new RetrospectiveEvents.Changed(id));
  }

  RolloutView view(RolloutId rollout) {
    return rollouts.view(rollout);
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
  }
}
