package org.tollgate.governance.retreat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;

/** Enters retreats, ends them and marks them as seen by the committee (P10). */
@Service
@Transactional
public class RetreatManagement {

  private final RetreatRepository retreats;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RetreatManagement(
      RetreatRepository retreats,
      Rollouts rollouts,
      RolloutAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.retreats = retreats;
    this.rollouts = rollouts;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** Whoever contributes may enter one: those who give a rule up seldom do it themselves. */
  public UUID enter(Actor actor, RolloutId rollout, NewRetreat entry) {
    access.require(actor, rollout, Right.CONTRIBUTE);
    Retreat retreat = retreats.save(new Retreat(rollout, entry, actor.person(), now()));
    Map<String, Object> facts = new HashMap<>();
    facts.put("kind", entry.kind());
    facts.put("person", entry.person().value());
    if (entry.until() != null) {
      facts.put("until", entry.until());
    }
    publish("retreat-entered", actor, retreat, facts);
    return retreat.id();
  }

  /** The rule holds again; the director or a voting member may say so. */
  public void end(Actor actor, UUID id) {
    Retreat retreat = load(id);
    if (!access.has(actor, retreat.rollout(), Right.DIRECT)) {
      access.require(actor, retreat.rollout(), Right.VOTE);
    }
    RolloutView rollout = rollouts.view(retreat.rollout());
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    retreat.end(today);
    retreats.save(retreat);
    publish("retreat-ended", actor, retreat, Map.of("on", today));
  }

  /** A voting member, or who acts for one today, has seen it before the gate that is ahead. */
  public void see(Actor actor, UUID id) {
    Retreat retreat = load(id);
    access.require(actor, retreat.rollout(), Right.VOTE);
    SeatId seat =
        access
            .votingSeat(actor, retreat.rollout())
            .orElseThrow(() -> new NotAllowedException("Only a voting member sees it"));
    int gate = gateAhead(rollouts.view(retreat.rollout()));
    if (retreat.see(seat, actor.person(), gate, now())) {
      retreats.save(retreat);
      publish("retreat-seen", actor, retreat, Map.of("seat", seat.value(), "gate", gate));
    }
  }

  static int gateAhead(RolloutView rollout) {
    return Math.min(rollout.position().gatesPassed() + 1, 6);
  }

  private void publish(String act, Actor actor, Retreat retreat, Map<String, Object> facts) {
    events.publishEvent(
        new RetreatChanged(act, actor, retreat.rollout(), retreat.id(), Map.copyOf(facts)));
  }

  private Retreat load(UUID id) {
    return retreats.findById(id).orElseThrow(() -> new NotFoundException("retreat", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
