package org.tollgate.governance.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Reads risks; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Risks {

  /** Whether it still has to be watched. */
  public enum State {
    OPEN,
    CLOSED
  }

  /**
   * Where it stands.
   *
   * @param escalatedAt since when it lies before the committee, or null
   * @param acceptedUntil the last day for which the committee accepted it, or null
   */
  public record Place(
      RolloutId rollout, State state, Instant escalatedAt, LocalDate acceptedUntil) {}

  /**
   * One risk, issue or assumption.
   *
   * @param number counted per rollout from 1
   * @param response null until one is chosen
   */
  public record Entry(RiskId id, int number, NewRisk what, Response response, Place place) {

    /** For example R-07. */
    public String code() {
      return "%s-%02d".formatted(what.kind().name().charAt(0), number);
    }

    public boolean isOpen() {
      return place.state() == State.OPEN;
    }

    public int score() {
      return what.severity().score();
    }
  }

  private final RiskRepository risks;
  private final RiskToleranceRepository tolerances;

  Risks(RiskRepository risks, RiskToleranceRepository tolerances) {
    this.risks = risks;
    this.tolerances = tolerances;
  }

  /** Of any number of rollouts in one statement, open and closed, by number. */
  public Map<RolloutId, List<Entry>> of(Set<RolloutId> rollouts) {
    if (rollouts.isEmpty()) {
      return Map.of();
    }
    return risks.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
        .map(Risk::entry)
        .collect(Collectors.groupingBy(entry -> entry.place().rollout()));
  }

  /** The highest score that does not go to the committee, 1 to 24; in one statement. */
  public Map<RolloutId, Integer> tolerances(Set<RolloutId> rollouts) {
    Map<RolloutId, Integer> scores = new HashMap<>();
    rollouts.forEach(rollout -> scores.put(rollout, RiskTolerance.USUAL));
    if (!rollouts.isEmpty()) {
      tolerances
          .findAll(rollouts.stream().map(RolloutId::value).toList())
          .forEach(tolerance -> scores.put(tolerance.rollout(), tolerance.score()));
    }
    return scores;
  }
}
