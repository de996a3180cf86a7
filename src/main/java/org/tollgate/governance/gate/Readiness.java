package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReadinessReport.Shortfall;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.CriterionView;

/**
 * Foresees gates: what would make them fail today, at which pace it mends, when the gate could pass
 * at the earliest. Reads only; the caller has checked access.
 */
@Service
public class Readiness {

  private static final String CONDITIONS = "conditions.none-blocking";
  private static final String SPONSOR = "sponsor.seat-filled";

  private final GateStandings standings;
  private final ObjectProvider<GateRecommender> recommender;
  private final Clock clock;

  Readiness(GateStandings standings, ObjectProvider<GateRecommender> recommender, Clock clock) {
    this.standings = standings;
    this.recommender = recommender;
    this.clock = clock;
  }

  /** Empty while no review is open: in a draft, between two phases, after the last gate. */
  public Optional<ReadinessReport> of(RolloutId rollout) {
    return Optional.ofNullable(summaries(Set.of(rollout)).get(rollout));
  }

  /** Those that have an open review; a fixed number of statements for any number of rollouts. */
  public Map<RolloutId, ReadinessReport> summaries(Set<RolloutId> rollouts) {
    return standings.of(rollouts).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> report(entry.getValue())));
  }

  /** The same for a standing that has been read already. */
  public ReadinessReport report(Standing standing) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), standing.rollout().zone());
    List<Shortfall> shortfalls = shortfalls(standing, today);
    ReviewView review = standing.review();
    return new ReadinessReport(
        review.id(),
        review.phase(),
        review.round(),
        review.stage(),
        new ReadinessReport.Figures(
            standing.mandatoryOpen().size(),
            standing.mandatory().size(),
            standing.blocking().size(),
            standing.compliance()),
        new ReadinessReport.Dates(
            today,
            standing.rollout().plannedGates().get(review.phase()),
            firstPossible(shortfalls, today)),
        shortfalls);
  }

  /** What the decision table says; empty where none is reachable, and gates work without. */
  public Optional<GateRecommender.Recommendation> recommend(Standing standing) {
    GateRecommender table = recommender.getIfAvailable();
    return table == null
        ? Optional.empty()
        : table.recommend(
            standing.rollout().id(),
            new GateRecommender.Figures(
                standing.mandatoryOpen().size(),
                standing.compliance().percent(6),
                standing.blocking().size()));
  }

  private static List<Shortfall> shortfalls(Standing standing, LocalDate today) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (Obstacle obstacle : standing.obstacles()) {
      if (!isSaidOtherwise(obstacle, standing)) {
        shortfalls.add(shortfall(obstacle, standing, today));
      }
    }
    shortfalls.sort(
        Comparator.comparing(Shortfall::expected, Comparator.nullsFirst(Comparator.reverseOrder()))
            .thenComparing(Shortfall::weight, Comparator.reverseOrder())
            .thenComparing(Shortfall::code, Comparator.nullsFirst(Comparator.naturalOrder())));
    return shortfalls;
  }

  /**
   * The criterion "no condition blocks" is said by each condition, a vacant seat by its criterion.
   */
  private static boolean isSaidOtherwise(Obstacle obstacle, Standing standing) {
    return switch (obstacle.kind()) {
      case BALLOT -> true;
      case LIVE -> asks(standing, obstacle.code(), CONDITIONS) && !standing.blocking().isEmpty();
      case SPONSOR ->
          standing.mandatoryOpen().stream().anyMatch(c -> SPONSOR.equals(c.traits().live()));
      default -> false;
    };
  }

  private static boolean asks(Standing standing, String code, String live) {
    return standing
        .review()
        .criterion(code)
        .filter(c -> live.equals(c.traits().live()))
        .isPresent();
  }

  private static Shortfall shortfall(Obstacle obstacle, Standing standing, LocalDate today) {
    return switch (obstacle.kind()) {
      case LIVE, BY_HAND, STALE ->
          criterion(
              obstacle,
              standing,
              standing.review().criterion(obstacle.code()).orElseThrow(),
              today);
      case CONDITION -> condition(obstacle, standing, today);
      case UNHEARD -> unheard(obstacle, standing);
      case DATE, REWORK ->
          new Shortfall(obstacle, null, null, null, null, today, CriterionDefinition.MAX_WEIGHT);
      default ->
          new Shortfall(obstacle, null, null, null, null, null, CriterionDefinition.MAX_WEIGHT);
    };
  }

  private static Shortfall criterion(
      Obstacle obstacle, Standing standing, CriterionView criterion, LocalDate today) {
    Answer live = standing.live().get(criterion.code());
    LocalDate due = live == null ? criterion.ownership().due() : null;
    LocalDate expected = live == null ? notPast(due, today) : metOn(live);
    PersonId owner = criterion.ownership().person();
    return new Shortfall(
        obstacle, criterion.question(), live, owner, due, expected, criterion.traits().weight());
  }

  private static Shortfall condition(Obstacle obstacle, Standing standing, LocalDate today) {
    Conditions.Line line =
        standing.blocking().stream()
            .filter(each -> each.code().equals(obstacle.code()))
            .findFirst()
            .orElseThrow();
    return new Shortfall(
        obstacle,
        LocalizedText.same(line.text()),
        null,
        line.owner(),
        line.due(),
        notPast(line.due(), today),
        CriterionDefinition.MAX_WEIGHT);
  }

  /** Once the date has passed, the gate no longer waits. */
  private static Shortfall unheard(Obstacle obstacle, Standing standing) {
    LocalDate until = standing.unheard().get(0).until();
    return new Shortfall(
        obstacle, null, null, null, until, until.plusDays(1), CriterionDefinition.MAX_WEIGHT);
  }

  private static LocalDate metOn(Answer live) {
    return live.pace() == null ? null : live.pace().metOn();
  }

  /** A day that has passed says nothing about when it will be done. */
  private static LocalDate notPast(LocalDate due, LocalDate today) {
    return due == null || due.isBefore(today) ? null : due;
  }

  private static LocalDate firstPossible(List<Shortfall> shortfalls, LocalDate today) {
    if (shortfalls.stream().map(Shortfall::expected).anyMatch(Objects::isNull)) {
      return null;
    }
    return shortfalls.stream()
        .map(Shortfall::expected)
        .max(Comparator.naturalOrder())
        .filter(day -> day.isAfter(today))
        .orElse(today);
  }
}
