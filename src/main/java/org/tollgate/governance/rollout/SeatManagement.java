package org.tollgate.governance.rollout;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;

/**
 * Fills and vacates seats. The director proposes the whole organisation in the draft, which the
 * sponsor signs with the charter; then the sponsor appoints the committee until gate 1 is passed,
 * and after it only the committee's own decision changes it. All other seats are the director's.
 */
@Service
@Transactional
public class SeatManagement {

  private final RolloutRepository rollouts;
  private final SeatRepository seats;
  private final SeatChanges changes;
  private final RolloutAccess access;
  private final Clock clock;

  SeatManagement(
      RolloutRepository rollouts,
      SeatRepository seats,
      SeatChanges changes,
      RolloutAccess access,
      Clock clock) {
    this.rollouts = rollouts;
    this.seats = seats;
    this.changes = changes;
    this.access = access;
    this.clock = clock;
  }

  /** Whether a seat was added, or why not. */
  public sealed interface Addition {
    /** The new seat, vacant. */
    record Added(SeatId seat) implements Addition {}

    record Refused(Refusal reason) implements Addition {}
  }

  public Addition add(Actor actor, RolloutId id, NewSeat seat) {
    Rollout rollout = lock(id);
    Optional<Refusal> refusal =
        mayChange(actor, rollout, seat.role(), true).or(() -> changes.mayAdd(id, seat));
    return refusal.isPresent()
        ? new Addition.Refused(refusal.get())
        : new Addition.Added(changes.add(cause(actor, rollout, "", null), id, seat));
  }

  /**
   * Gives a seat to a person, in place of who held it.
   *
   * @param reason why, kept with the seat's history; at most 1000 characters
   */
  public Optional<Refusal> fill(Actor actor, SeatId id, PersonId person, String reason) {
    Seat seat = load(id);
    Rollout rollout = lock(seat.rollout());
    return mayChange(actor, rollout, seat.role(), seat.person() == null)
        .or(() -> changes.fill(cause(actor, rollout, reason, null), seat, person));
  }

  public Optional<Refusal> vacate(Actor actor, SeatId id, String reason) {
    Seat seat = load(id);
    Rollout rollout = lock(seat.rollout());
    return mayChange(actor, rollout, seat.role(), false)
        .or(() -> changes.vacate(cause(actor, rollout, reason, null), seat));
  }

  /** Takes a vacant seat out of the rollout; its history stays. */
  public Optional<Refusal> remove(Actor actor, SeatId id) {
    Seat seat = load(id);
    Rollout rollout = lock(seat.rollout());
    return mayChange(actor, rollout, seat.role(), false)
        .or(() -> changes.remove(cause(actor, rollout, "", null), seat));
  }

  /** Lets another voting seat chair the committee, for example the sponsor's. */
  public Optional<Refusal> chair(Actor actor, SeatId id) {
    Seat seat = load(id);
    Rollout rollout = lock(seat.rollout());
    return mayChange(actor, rollout, SeatRole.COMMITTEE_MEMBER, false)
        .or(() -> changes.chair(cause(actor, rollout, "", null), seat));
  }

  /** Sets how the committee decides; ballots that are open keep their rule. */
  public Optional<Refusal> decideBy(Actor actor, RolloutId id, VotingRule rule) {
    Rollout rollout = lock(id);
    Optional<Refusal> refusal = mayChange(actor, rollout, SeatRole.COMMITTEE_MEMBER, false);
    if (refusal.isEmpty()) {
      changes.decideBy(cause(actor, rollout, "", null), rollout, rule);
    }
    return refusal;
  }

  /** What the committee decided about itself. */
  public sealed interface CommitteeChange {
    record Fill(SeatId seat, PersonId person, String reason) implements CommitteeChange {}

    record Vacate(SeatId seat, String reason) implements CommitteeChange {}

    /**
     * @param holder who is to hold it at once, or null
     */
    record Add(NewSeat seat, PersonId holder, String reason) implements CommitteeChange {}

    /** Whoever holds the seat leaves it. */
    record Remove(SeatId seat, String reason) implements CommitteeChange {}

    record Chair(SeatId seat) implements CommitteeChange {}

    record Rule(VotingRule rule) implements CommitteeChange {}
  }

  /**
   * Carries out a decision of the committee about its own seats or its rule; the caller vouches
   * that the decision was taken.
   *
   * @param decision the decision's id, written into the record
   */
  public Optional<Refusal> changeCommittee(
      Actor actor, RolloutId id, UUID decision, CommitteeChange decided) {
    Rollout rollout = lock(id);
    if (decided instanceof CommitteeChange.Add add) {
      return changes.addHeld(
          cause(actor, rollout, add.reason(), decision), id, add.seat(), add.holder());
    }
    if (decided instanceof CommitteeChange.Rule change) {
      changes.decideBy(cause(actor, rollout, "", decision), rollout, change.rule());
      return Optional.empty();
    }
    return changeSeat(actor, rollout, decision, decided);
  }

  private Optional<Refusal> changeSeat(
      Actor actor, Rollout rollout, UUID decision, CommitteeChange decided) {
    if (decided instanceof CommitteeChange.Fill fill) {
      SeatChanges.Cause cause = cause(actor, rollout, fill.reason(), decision);
      return changes.fill(cause, committeeSeat(rollout, fill.seat()), fill.person());
    }
    if (decided instanceof CommitteeChange.Chair chair) {
      SeatChanges.Cause cause = cause(actor, rollout, "", decision);
      return changes.chair(cause, committeeSeat(rollout, chair.seat()));
    }
    if (decided instanceof CommitteeChange.Vacate vacate) {
      SeatChanges.Cause cause = cause(actor, rollout, vacate.reason(), decision);
      return changes.vacate(cause, committeeSeat(rollout, vacate.seat()));
    }
    CommitteeChange.Remove remove = (CommitteeChange.Remove) decided;
    SeatChanges.Cause cause = cause(actor, rollout, remove.reason(), decision);
    Seat seat = committeeSeat(rollout, remove.seat());
    if (seat.person() != null) {
      changes.vacate(cause, seat);
    }
    return changes.remove(cause, seat);
  }

  private Seat committeeSeat(Rollout rollout, SeatId id) {
    Seat seat = load(id);
    if (!seat.rollout().equals(rollout.id()) || !SeatRules.isCommittee(seat.role())) {
      throw new NotFoundException("committee seat", id);
    }
    return seat;
  }

  private Optional<Refusal> mayChange(Actor actor, Rollout rollout, SeatRole role, boolean vacant) {
    access.require(actor, rollout.id(), Right.READ);
    if (rollout.state().isOver()) {
      return Optional.of(Refusal.because("rollout.refused.over"));
    }
    if (!SeatRules.isCommittee(role)) {
      // a rollout whose director left would otherwise have nobody who may appoint the next
      requireDirector(actor, rollout, role == SeatRole.DIRECTOR && vacant);
      return Optional.empty();
    }
    if (rollout.state() == RolloutState.DRAFT) {
      requireDirector(actor, rollout, true);
      return Optional.empty();
    }
    if (rollout.gatesPassed() > 0) {
      return Optional.of(Refusal.because("rollout.refused.committee-decides"));
    }
    access.require(actor, rollout.id(), Right.APPOINT_COMMITTEE);
    return Optional.empty();
  }

  private void requireDirector(Actor actor, Rollout rollout, boolean orSponsor) {
    if (!orSponsor || !changes.isSponsor(rollout.id(), actor.person())) {
      access.require(actor, rollout.id(), Right.DIRECT);
    }
  }

  private Seat load(SeatId id) {
    return seats.findById(id).orElseThrow(() -> new NotFoundException("seat", id));
  }

  private Rollout lock(RolloutId id) {
    return rollouts.lock(id).orElseThrow(() -> new NotFoundException("rollout", id));
  }

  private SeatChanges.Cause cause(Actor actor, Rollout rollout, String reason, UUID decision) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    return new SeatChanges.Cause(actor, today, reason, decision);
  }
}
