package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** The life of a rollout as a whole: drafted, started, held, resumed, archived. */
@Service
@Transactional
public class RolloutManagement {

  private final RolloutRepository rollouts;
  private final SeatRepository seats;
  private final SeatChanges changes;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RolloutManagement(
      RolloutRepository rollouts,
      SeatRepository seats,
      SeatChanges changes,
      RolloutAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rollouts = rollouts;
    this.seats = seats;
    this.changes = changes;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Whoever drafts a rollout directs it. The seats that every rollout needs are there at once:
   * director, and, vacant, sponsor, successor and chair.
   *
   * @throws NotAllowedException for an administrator's account, which never decides, and for who
   *     belongs to none of the parties
   */
  public RolloutId draft(Actor actor, RolloutTerms terms) {
    if (actor.administrator() || actor.isSystem()) {
      throw new NotAllowedException("An administrator's account starts no rollout");
    }
    OrganisationId own = changes.organisationOf(actor.person());
    if (terms.parties().stream().noneMatch(party -> party.organisation().equals(own))) {
      throw new NotAllowedException("Only somebody of a party starts a rollout");
    }
    Rollout rollout = new Rollout(RolloutId.random(), terms, now());
    rollouts.save(rollout);
    LocalDate today = LocalDate.ofInstant(clock.instant(), terms.zone());
    events.publishEvent(RolloutActs.of("rollout-drafted", actor, rollout.id()));
    SeatChanges.Cause cause = new SeatChanges.Cause(actor, today, "", null);
    changes.begin(cause, rollout.id(), terms.client(), own);
    return rollout.id();
  }

  /**
   * Takes over what the charter fixes: at once in a draft, later when a changed charter is
   * accepted.
   *
   * @throws IllegalStateException if the rollout is over
   */
  public void adopt(RolloutId id, RolloutTerms terms) {
    Rollout rollout = load(id);
    rollout.adopt(terms);
    rollouts.save(rollout);
  }

  /**
   * The charter is accepted; publishes {@link RolloutEvents.Started}. Only the acceptance of the
   * charter calls it.
   */
  public Optional<Refusal> start(Actor actor, RolloutId id) {
    return change(actor, id, "rollout-started", rollout -> rollout.start(now()));
  }

  /**
   * Pauses a running rollout; the director or the sponsor may. Publishes {@link
   * RolloutEvents.Held}: a gate that is before the committee is taken back.
   */
  public Optional<Refusal> hold(Actor actor, RolloutId id) {
    requireDirectorOrSponsor(actor, id);
    return change(actor, id, "rollout-held", Rollout::hold);
  }

  /** Publishes {@link RolloutEvents.Resumed}. */
  public Optional<Refusal> resume(Actor actor, RolloutId id) {
    requireDirectorOrSponsor(actor, id);
    return change(actor, id, "rollout-resumed", Rollout::resume);
  }

  /** Puts a stopped or closed rollout away; its record stays readable. */
  public Optional<Refusal> archive(Actor actor, RolloutId id) {
    requireDirectorOrSponsor(actor, id);
    return change(actor, id, "rollout-archived", Rollout::archive);
  }

  private Optional<Refusal> change(
      Actor actor, RolloutId id, String act, Function<Rollout, Optional<Refusal>> verb) {
    Rollout rollout = load(id);
    Optional<Refusal> refusal = verb.apply(rollout);
    if (refusal.isEmpty()) {
      rollouts.save(rollout);
      events.publishEvent(RolloutActs.of(act, actor, id));
    }
    return refusal;
  }

  private void requireDirectorOrSponsor(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    boolean may =
        seats.heldBy(actor.person()).stream()
            .filter(seat -> seat.rollout().equals(id))
            .anyMatch(seat -> seat.role() == SeatRole.DIRECTOR || seat.role() == SeatRole.SPONSOR);
    if (!may) {
      throw new NotAllowedException("Only the director or the sponsor may do this");
    }
  }

  private Rollout load(RolloutId id) {
    return rollouts.findById(id).orElseThrow(() -> new NotFoundException("rollout", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
