package org.tollgate.governance.trend;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Reads trends for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Trends {

  /** Older reports no longer say anything about what is ahead. */
  private static final int MONTHS_BACK = 12;

  /** Three slips in a row between monthly reports. */
  private static final int MONTHS_FOR_ALERTS = 4;

  private final SnapshotRepository snapshots;
  private final Milestones milestones;
  private final Rollouts rollouts;
  private final Clock clock;

  Trends(SnapshotRepository snapshots, Milestones milestones, Rollouts rollouts, Clock clock) {
    this.snapshots = snapshots;
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /** The trend of every milestone of each rollout, in three statements for any number. */
  public Map<RolloutId, List<Trend>> of(Set<RolloutId> ids) {
    return of(ids, MONTHS_BACK);
  }

  /** The same over as few months as an alert needs, for numbers beside links. */
  public Map<RolloutId, List<Trend>> recent(Set<RolloutId> ids) {
    return of(ids, MONTHS_FOR_ALERTS);
  }

  private Map<RolloutId, List<Trend>> of(Set<RolloutId> ids, int months) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    LocalDate from =
        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).minusMonths(months);
    Map<RolloutId, List<Snapshot>> taken =
        snapshots.findAll(ids.stream().map(RolloutId::value).toList(), from).stream()
            .collect(Collectors.groupingBy(Snapshot::rollout));
    Map<RolloutId, List<MilestoneView>> plans = milestones.of(ids);
    Map<RolloutId, List<Trend>> trends = new HashMap<>();
    for (RolloutView rollout : rollouts.views(ids).values()) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
      RolloutId id = rollout.id();
      trends.put(
          id, trends(plans.getOrDefault(id, List.of()), taken.getOrDefault(id, List.of()), today));
    }
    return trends;
  }

  public List<Trend> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  private static List<Trend> trends(
      List<MilestoneView> plan, List<Snapshot> taken, LocalDate today) {
    Map<UUID, List<Trend.Dot>> dots = new HashMap<>();
    for (Snapshot snapshot : taken) {
      // today's own report would stand twice: what is expected now says more
      if (snapshot.reportDay().isBefore(today)) {
        snapshot
            .lines()
            .forEach(
                line ->
                    dots.computeIfAbsent(line.milestone(), id -> new ArrayList<>())
                        .add(new Trend.Dot(snapshot.reportDay(), line.expected(), line.reached())));
      }
    }
    return plan.stream()
        .map(
            one -> {
              List<Trend.Dot> points =
                  new ArrayList<>(dots.getOrDefault(one.id().value(), List.of()));
              points.add(new Trend.Dot(today, one.days().expected(), one.isReached()));
              return new Trend(one, points);
            })
        .toList();
  }
}
