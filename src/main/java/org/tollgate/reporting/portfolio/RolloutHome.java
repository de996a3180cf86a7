package org.tollgate.reporting.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Puts together what the home of a rollout shows, in a fixed number of statements. */
@Service
public class RolloutHome {

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final Sources sources;
  private final Clock clock;

  RolloutHome(RolloutAccess access, Rollouts rollouts, Sources sources, Clock clock) {
    this.access = access;
    this.rollouts = rollouts;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * What a home shows.
   *
   * @param readiness of the gate ahead, or null in a draft, between two phases, after the end
   * @param activities of the present phase
   * @param conditions that are not closed, the next due first
   */
  public record Contents(
      RolloutView rollout,
      List<SeatView> seats,
      List<GateStop> road,
      ReadinessReport readiness,
      List<Activities.Line> activities,
      List<Conditions.Line> conditions,
      LocalDate today) {}

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the actor may not read the rollout
   */
  public Contents of(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    List<Activities.Line> all = sources.activities().lines(id);
    Optional<ReadinessReport> readiness = sources.readiness().of(id);
    List<Gates.Round> rounds = sources.gates().rounds(id);
    Phase now = rollout.position().phase();
    return new Contents(
        rollout,
        rollouts.seats(id),
        road(new Traffic(rollout, rounds, all, readiness.orElse(null), today)),
        readiness.orElse(null),
        all.stream().filter(line -> line.phase() == now).toList(),
        openConditions(id),
        today);
  }

  private List<Conditions.Line> openConditions(RolloutId id) {
    Map<RolloutId, List<Conditions.Line>> lines = sources.conditions().lines(Set.of(id));
    return lines.getOrDefault(id, List.of()).stream()
        .filter(line -> line.state() != Conditions.State.CLOSED)
        .sorted((a, b) -> a.due().compareTo(b.due()))
        .toList();
  }

  private record Traffic(
      RolloutView rollout,
      List<Gates.Round> rounds,
      List<Activities.Line> activities,
      ReadinessReport readiness,
      LocalDate today) {}

  private static List<GateStop> road(Traffic traffic) {
    return Arrays.stream(Phase.values()).map(phase -> stop(phase, traffic)).toList();
  }

  private static GateStop stop(Phase phase, Traffic traffic) {
    RolloutView rollout = traffic.rollout();
    if (phase.number() <= rollout.position().gatesPassed()) {
      Gates.Round passed = passed(phase, traffic.rounds());
      LocalDate on = LocalDate.ofInstant(passed.decidedAt(), rollout.zone());
      String barrier = passed.outcome() == Outcome.GO ? "ok" : "watch";
      return new GateStop(phase, "done", barrier, 100, passed.outcome().name(), on, 0);
    }
    LocalDate planned = rollout.plannedGates().get(phase);
    long left = planned == null ? 0 : ChronoUnit.DAYS.between(traffic.today(), planned);
    if (phase != rollout.position().phase()) {
      return new GateStop(phase, "todo", "none", 0, null, planned, left);
    }
    int progress = progress(phase, traffic.activities());
    return new GateStop(phase, "now", barrier(traffic.readiness()), progress, null, planned, left);
  }

  private static String barrier(ReadinessReport readiness) {
    return readiness == null || readiness.wouldPass() ? "none" : "stop";
  }

  private static Gates.Round passed(Phase phase, List<Gates.Round> rounds) {
    return rounds.stream()
        .filter(round -> round.phase() == phase)
        .filter(round -> round.outcome() != null && round.outcome().passes())
        .findFirst()
        .orElseThrow();
  }

  private static int progress(Phase phase, List<Activities.Line> activities) {
    List<Activities.Line> own = activities.stream().filter(a -> a.phase() == phase).toList();
    long ended = own.stream().filter(a -> a.state().isEnded()).count();
    return own.isEmpty() ? 0 : (int) (100 * ended / own.size());
  }
}
