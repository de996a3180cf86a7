package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/** Moves a rollout through its phases; the only way from one to the next is a passed gate (M1). */
@Service
@Transactional
public class PhaseManagement {

  private final RolloutRepository rollouts;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PhaseManagement(
      RolloutRepository rollouts,
      RolloutAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rollouts = rollouts;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Opens the phase that the last passed gate allows; called by the process, idempotent. Publishes
   * {@link RolloutEvents.PhaseOpened}. A person may ask for it as the director; it is refused like
   * the process is.
   *
   * @return why not, recorded as a refused act; empty when the phase is open
   * @throws NotFoundException if a person asks who may not even read the rollout
   */
  public Optional<Refusal> open(Actor actor, RolloutId id, Phase phase) {
    Rollout rollout = load(id);
    boolean wasOpen = rollout.view().position().open();
    Optional<Refusal> refusal = mayAsk(actor, id).or(() -> rollout.open(phase));
    if (refusal.isPresent()) {
      events.publishEvent(RolloutActs.phaseStartRefused(actor, id, phase, refusal.get().reason()));
      return refusal;
    }
    if (!wasOpen) {
      rollouts.save(rollout);
      events.publishEvent(RolloutActs.phaseOpened(actor, id, phase));
    }
    return refusal;
  }

  private Optional<Refusal> mayAsk(Actor actor, RolloutId id) {
    if (actor.isSystem()) {
      return Optional.empty();
    }
    access.require(actor, id, Right.READ);
    return access.has(actor, id, Right.DIRECT)
        ? Optional.empty()
        : Optional.of(Refusal.because("rollout.refused.director-opens"));
  }

  /**
   * The gate of the current phase was passed; publishes {@link RolloutEvents.GatePassed}, after
   * gate 6 also {@link RolloutEvents.Closed}. Only the committee's decision calls it.
   *
   * @throws IllegalStateException if the rollout is not running in this phase
   */
  public void pass(RolloutId id, Phase phase) {
    Rollout rollout = load(id);
    rollout.pass(phase, now());
    rollouts.save(rollout);
  }

  /**
   * Stops the rollout for good; the record stays. Publishes {@link RolloutEvents.Stopped}. Only the
   * committee's decision calls it.
   *
   * @throws IllegalStateException if it neither runs nor is held
   */
  public void stop(Actor actor, RolloutId id) {
    Rollout rollout = load(id);
    rollout.stop(now());
    rollouts.save(rollout);
    events.publishEvent(RolloutActs.of("rollout-stopped", actor, id));
  }

  /**
   * A held gate gets its new date; if it moves later, the gates after it keep their distance.
   *
   * @throws IllegalArgumentException if the day does not follow the gate before
   */
  public void postpone(RolloutId id, Phase phase, LocalDate gate) {
    Rollout rollout = load(id);
    rollout.postpone(phase, gate);
    rollouts.save(rollout);
  }

  private Rollout load(RolloutId id) {
    return rollouts.findById(id).orElseThrow(() -> new NotFoundException("rollout", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
