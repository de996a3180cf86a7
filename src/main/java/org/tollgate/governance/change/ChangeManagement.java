package org.tollgate.governance.change;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotRequest;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Raises change requests; the director decides them within tolerance or submits them. */
@Service
@Transactional
public class ChangeManagement {

  /** The kind of subject under which ballots about change requests run. */
  public static final String SUBJECT = "change";

  /** What came of it. */
  public sealed interface Raising {
    record Raised(ChangeId change) implements Raising {}

    record Refused(Refusal reason) implements Raising {}
  }

  private final ChangeRepository changes;
  private final Milestones milestones;
  private final BallotManagement ballots;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ChangeDesk desk;

  ChangeManagement(
      ChangeRepository changes,
      Milestones milestones,
      BallotManagement ballots,
      Rollouts rollouts,
      RolloutAccess access,
      ChangeDesk desk) {
    this.changes = changes;
    this.milestones = milestones;
    this.ballots = ballots;
    this.rollouts = rollouts;
    this.access = access;
    this.desk = desk;
  }

  public Raising raise(Actor actor, RolloutId rollout, NewChange wish) {
    access.require(actor, rollout, Right.PLAN);
    Optional<Refusal> refusal =
        whyNot(rollout).or(() -> wish.rebaseline() ? whyNothingMoves(rollout) : Optional.empty());
    if (refusal.isPresent()) {
      return new Raising.Refused(refusal.get());
    }
    int number = changes.highestNumber(rollout) + 1;
    ChangeRequest change =
        desk.keep(new ChangeRequest(rollout, number, wish, actor.person(), desk.now()));
    return new Raising.Raised(change.id());
  }

  /**
   * The director decides within tolerance.
   *
   * @param remark the reason, {@value NewChange#MIN_REASON} to {@value NewChange#MAX_EFFECT}
   *     characters
   */
  public Optional<Refusal> decide(
      Actor actor, RolloutId rollout, ChangeId id, boolean agreed, String remark) {
    ChangeRequest change = open(actor, rollout, id);
    String word = remark == null ? "" : remark.strip();
    Optional<Refusal> refusal = whyNot(rollout).or(() -> whyNotOpen(change));
    if (refusal.isEmpty() && !desk.isWithinTolerance(change.view())) {
      refusal = Optional.of(Refusal.because("change.refused.beyond"));
    }
    if (word.length() < NewChange.MIN_REASON || word.length() > NewChange.MAX_EFFECT) {
      refusal =
          refusal.or(
              () ->
                  Optional.of(
                      Refusal.because(
                          "change.refused.remark", NewChange.MIN_REASON, NewChange.MAX_EFFECT)));
    }
    if (refusal.isEmpty()) {
      change.decide(actor.person(), agreed, word, desk.now());
      desk.keep(change);
    }
    return refusal;
  }

  /** The director puts it before the committee, whatever it costs. */
  public Optional<Refusal> submit(Actor actor, RolloutId rollout, ChangeId id) {
    ChangeRequest change = open(actor, rollout, id);
    boolean moves = change.view().wish().rebaseline();
    Optional<Refusal> refusal =
        whyNot(rollout)
            .or(() -> whyNotOpen(change))
            .or(() -> moves ? whyNothingMoves(rollout) : Optional.empty());
    if (refusal.isPresent()) {
      return refusal;
    }
    change.propose(actor.person(), moves ? moved(rollout) : Map.of());
    // stored first: the ballot asks what it is about while it opens
    ChangeRequest proposed = desk.keep(change);
    BallotManagement.Opening opening =
        ballots.open(
            new BallotRequest(
                rollout,
                new BallotRequest.Subject(SUBJECT, id.value()),
                actor.person(),
                Map.of(change.view().course().raisedBy(), "ballot.barred.submitter"),
                desk.now(),
                null));
    if (opening instanceof BallotManagement.Impossible impossible) {
      return Optional.of(impossible.refusal());
    }
    proposed.submit(((BallotManagement.Opened) opening).ballot());
    desk.keep(proposed);
    return Optional.empty();
  }

  private ChangeRequest open(Actor actor, RolloutId rollout, ChangeId id) {
    access.require(actor, rollout, Right.DIRECT);
    ChangeRequest change = desk.load(id);
    if (!change.rollout().equals(rollout)) {
      throw new NotFoundException("change request", id);
    }
    return change;
  }

  private Optional<Refusal> whyNot(RolloutId id) {
    RolloutView rollout = rollouts.view(id);
    return rollout.state().isOver() || rollout.position().phase() == null
        ? Optional.of(Refusal.because("change.refused.not-running"))
        : Optional.empty();
  }

  private static Optional<Refusal> whyNotOpen(ChangeRequest change) {
    return change.state() == ChangeView.State.OPEN
        ? Optional.empty()
        : Optional.of(Refusal.because("change.refused.not-open"));
  }

  private Optional<Refusal> whyNothingMoves(RolloutId rollout) {
    return moved(rollout).isEmpty()
        ? Optional.of(Refusal.because("change.refused.nothing-moves"))
        : Optional.empty();
  }

  /** Planned days become those that are expected now, where the two differ. */
  private Map<UUID, LocalDate> moved(RolloutId rollout) {
    Map<UUID, LocalDate> days = new HashMap<>();
    for (MilestoneView one : milestones.of(rollout)) {
      if (!one.isReached() && !one.days().forecast().equals(one.days().planned())) {
        days.put(one.id().value(), one.days().forecast());
      }
    }
    return days;
  }
}
