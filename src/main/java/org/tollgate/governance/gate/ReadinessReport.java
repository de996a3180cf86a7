package org.tollgate.governance.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Compliance;

/**
 * Whether a rollout's next gate would pass today, and if not, why: "gate n would fail today because
 * …".
 *
 * @param shortfalls worst first: what nobody can date, then what is met latest
 */
public record ReadinessReport(
    GateReviewId review,
    Phase gate,
    int round,
    Gates.Stage stage,
    Figures figures,
    Dates dates,
    List<Shortfall> shortfalls) {

  public ReadinessReport {
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * @param mandatoryOpen mandatory criteria that do not stand at yes
   * @param blockingConditions open conditions that block the gate
   */
  public record Figures(
      int mandatoryOpen, int mandatory, int blockingConditions, Compliance compliance) {}

  /**
   * @param planned the day the gate is planned for, or null
   * @param possible the first day at which nothing would be in the way any more, or null where at
   *     least one shortfall has neither pace nor date
   */
  public record Dates(LocalDate today, LocalDate planned, LocalDate possible) {

    /** Whether the gate cannot be held on the day that is planned. */
    public boolean isLate() {
      return planned != null && (possible == null || possible.isAfter(planned));
    }

    public Optional<LocalDate> firstPossible() {
      return Optional.ofNullable(possible);
    }
  }

  /**
   * One reason why the gate would fail today.
   *
   * @param obstacle what it is, with the page where it is mended
   * @param question what the criterion asks, or the condition's text; null where it is neither
   * @param live what live data say, with value, target and pace; null where a person answers
   * @param owner who answers, or null
   * @param due last day to answer, or null
   * @param expected the day it is met at the present pace, or by its due day; null where neither
   *     says one
   * @param weight of the criterion; the heaviest for what is none
   */
  public record Shortfall(
      Obstacle obstacle,
      LocalizedText question,
      Answer live,
      PersonId owner,
      LocalDate due,
      LocalDate expected,
      int weight) {

    public Obstacle.Kind kind() {
      return obstacle.kind();
    }

    public String code() {
      return obstacle.code();
    }
  }

  /** Whether nothing stands in the way today. */
  public boolean wouldPass() {
    return shortfalls.isEmpty();
  }
}
