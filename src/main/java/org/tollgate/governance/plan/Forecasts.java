package org.tollgate.governance.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.schedule.Network;
import org.tollgate.governance.schedule.WorkingDays;

/**
 * Moves forecasts. Who moves one first sees what moves with it and which gate it endangers; what is
 * confirmed is what was seen.
 */
@Service
@Transactional
public class Forecasts {

  private final MilestoneRepository milestones;
  private final Rollouts rollouts;
  private final PlanDesk desk;

  Forecasts(MilestoneRepository milestones, Rollouts rollouts, PlanDesk desk) {
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.desk = desk;
  }

  /** What moving it would do, or why it cannot be moved. */
  public sealed interface Outlook {
    record Shown(SlipPreview preview) implements Outlook {}

    record Refused(Refusal reason) implements Outlook {}
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Moved(int milestones) implements Outcome {}

    record Refused(Refusal reason) implements Outcome {}

    /** The plan is no longer the one that was shown; nothing moved. */
    record Stale(SlipPreview now) implements Outcome {}
  }

  /**
   * A wish to move one milestone.
   *
   * @param reason {@value ForecastStep#MIN_REASON} to {@value ForecastStep#MAX_REASON} characters
   */
  public record Slip(MilestoneId milestone, LocalDate day, String reason) {

    public Slip {
      reason = reason == null ? "" : reason.strip();
    }
  }

  @Transactional(readOnly = true)
  public Outlook preview(Actor actor, RolloutId rollout, Slip slip) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Optional<Refusal> refusal = whyNot(rollout, plan, slip);
    return refusal.isPresent()
        ? new Outlook.Refused(refusal.get())
        : new Outlook.Shown(outlook(rollout, plan, slip));
  }

  /**
   * @param shown the token of the preview that was confirmed
   */
  public Outcome move(Actor actor, RolloutId rollout, Slip slip, String shown) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Optional<Refusal> refusal = whyNot(rollout, plan, slip);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    SlipPreview now = outlook(rollout, plan, slip);
    return now.token().equals(shown) ? carryOut(actor, plan, slip, now) : new Outcome.Stale(now);
  }

  private Outcome carryOut(Actor actor, Map<UUID, Milestone> plan, Slip slip, SlipPreview preview) {
    Instant at = desk.now();
    Optional<Refusal> refusal =
        PlanDesk.find(plan, slip.milestone()).moveTo(slip.day(), slip.reason(), actor, at);
    if (refusal.isPresent()) {
      return new Outcome.Refused(refusal.get());
    }
    List<Milestone> changed = new ArrayList<>();
    for (SlipPreview.Move move : preview.moves()) {
      Milestone milestone = PlanDesk.find(plan, move.milestone().id());
      if (!milestone.id().equals(slip.milestone())) {
        milestone.push(move.to(), slip.reason(), actor, slip.milestone().value(), at);
      }
      changed.add(milestone);
    }
    milestones.saveAll(changed);
    return new Outcome.Moved(changed.size());
  }

  /** It is reached; what waits for it moves only where it came later than expected. */
  public Optional<Refusal> reach(Actor actor, RolloutId rollout, MilestoneId id, LocalDate day) {
    desk.requirePlanning(actor, rollout);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    Milestone milestone = PlanDesk.find(plan, id);
    Optional<Refusal> refusal = desk.whyNotChange(rollout).or(() -> whyNotReached(rollout, day));
    if (refusal.isPresent()) {
      return refusal;
    }
    Network network = network(rollout, plan);
    Instant at = desk.now();
    Optional<Refusal> done = milestone.reach(day, actor, at);
    if (done.isEmpty()) {
      Map<UUID, LocalDate> moves = network.moved(Map.of(id.value(), day));
      moves.remove(id.value());
      moves.forEach((other, to) -> plan.get(other).push(to, "", actor, id.value(), at));
      milestones.save(milestone);
      moves.keySet().forEach(other -> milestones.save(plan.get(other)));
    }
    return done;
  }

  /** It was said too early: it is expected on this day. */
  public Optional<Refusal> reopen(Actor actor, RolloutId rollout, Slip slip) {
    desk.requirePlanning(actor, rollout);
    Milestone milestone = PlanDesk.find(desk.plan(rollout), slip.milestone());
    Optional<Refusal> refusal =
        desk.whyNotChange(rollout)
            .or(() -> whyNotReason(slip.reason()))
            .or(() -> whyNotAhead(rollout, slip.day()))
            .or(() -> milestone.reopen(slip.day(), slip.reason(), actor, desk.now()));
    if (refusal.isEmpty()) {
      milestones.save(milestone);
    }
    return refusal;
  }

  private Optional<Refusal> whyNot(RolloutId rollout, Map<UUID, Milestone> plan, Slip slip) {
    Milestone milestone = PlanDesk.find(plan, slip.milestone());
    if (milestone.isReached()) {
      return Optional.of(Refusal.because("plan.refused.reached", milestone.code()));
    }
    if (slip.day().equals(milestone.forecast())) {
      return Optional.of(Refusal.because("plan.refused.same-day"));
    }
    return desk.whyNotChange(rollout)
        .or(() -> whyNotReason(slip.reason()))
        .or(() -> whyNotAhead(rollout, slip.day()))
        .or(() -> whyTooEarly(rollout, plan, slip));
  }

  private static Optional<Refusal> whyNotReason(String reason) {
    int length = reason.length();
    return length < ForecastStep.MIN_REASON || length > ForecastStep.MAX_REASON
        ? Optional.of(
            Refusal.because(
                "plan.refused.reason", ForecastStep.MIN_REASON, ForecastStep.MAX_REASON))
        : Optional.empty();
  }

  private Optional<Refusal> whyNotAhead(RolloutId rollout, LocalDate day) {
    if (!WorkingDays.counts(day)) {
      return Optional.of(
          Refusal.because(
              "plan.refused.day-range", WorkingDays.FIRST.getYear(), WorkingDays.LAST.getYear()));
    }
    return day.isBefore(desk.today(rollout))
        ? Optional.of(Refusal.because("plan.refused.past"))
        : Optional.empty();
  }

  private Optional<Refusal> whyNotReached(RolloutId rollout, LocalDate day) {
    return day.isAfter(desk.today(rollout)) || !WorkingDays.counts(day)
        ? Optional.of(Refusal.because("plan.refused.not-yet"))
        : Optional.empty();
  }

  /** A forecast before that of what it waits for is no forecast. */
  private Optional<Refusal> whyTooEarly(RolloutId rollout, Map<UUID, Milestone> plan, Slip slip) {
    LocalDate earliest = network(rollout, plan).earliest(slip.milestone().value());
    return earliest != null && slip.day().isBefore(earliest)
        ? Optional.of(Refusal.because("plan.refused.too-early", earliest.toString()))
        : Optional.empty();
  }

  private SlipPreview outlook(RolloutId rollout, Map<UUID, Milestone> plan, Slip slip) {
    Map<UUID, LocalDate> moves =
        network(rollout, plan).moved(Map.of(slip.milestone().value(), slip.day()));
    List<MilestoneView> views = plan.values().stream().map(Milestone::view).toList();
    return SlipPreview.of(views, moves, rollouts.view(rollout));
  }

  private Network network(RolloutId rollout, Map<UUID, Milestone> plan) {
    return desk.network(rollout, plan.values().stream().map(Milestone::view).toList());
  }
}
