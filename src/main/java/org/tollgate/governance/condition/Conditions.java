package org.tollgate.governance.condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;

/** Reads conditions for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Conditions {

  /** Where a condition stands. */
  public enum State {
    OPEN,
    /** The owner has brought evidence; a second person must confirm. */
    CLAIMED,
    CLOSED
  }

  /** How much hangs on a condition. */
  public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL
  }

  /**
   * One condition.
   *
   * @param number shown as C-01, counted per rollout
   * @param owner null while the owner's seat is vacant
   * @param blocks the phase whose gate cannot be submitted while it is open, or null for none
   * @param closedAt null while it is open
   */
  public record Line(
      UUID id,
      int number,
      String text,
      State state,
      PersonId owner,
      LocalDate due,
      Phase blocks,
      Instant closedAt) {

    public String code() {
      return Conditions.code(number);
    }
  }

  private final ConditionRepository conditions;

  Conditions(ConditionRepository conditions) {
    this.conditions = conditions;
  }

  /** All conditions by number; one statement for any number of rollouts. */
  public Map<RolloutId, List<Line>> lines(Set<RolloutId> rollouts) {
    return rollouts.isEmpty() ? Map.of() : Reading.of("condition.lines", rollouts, this::readLines);
  }

  private Map<RolloutId, List<Line>> readLines(Set<RolloutId> rollouts) {
    List<UUID> ids = rollouts.stream().map(RolloutId::value).toList();
    return conditions.rows(ids).stream()
        .collect(
            Collectors.groupingBy(
                row -> new RolloutId(row.rollout()),
                Collectors.mapping(
                    ConditionRepository.Row::line, Collectors.toUnmodifiableList())));
  }

  /**
   * One condition with everything that was done to it.
   *
   * @param steps oldest first
   */
  public record Story(Line line, Severity severity, List<Step> steps) {}

  /**
   * @param kind SET, CLAIMED, CONFIRMED, RETURNED, REASSIGNED or ESCALATED
   * @param person who did it; the reserved nil id for the clock and the process
   * @param remark note, remark or reason, or null
   * @param file brought with a claim, or null
   */
  public record Step(String kind, PersonId person, Instant at, String remark, File file) {}

  /**
   * @param document id in the document store
   * @param sha256 64 hexadecimal digits
   */
  public record File(UUID document, String name, String sha256) {}

  /** The conditions that one decision set, as they stand now. */
  public List<Story> of(Decision decision) {
    return conditions.findByDecision(decision).stream().map(Conditions::story).toList();
  }

  private static Story story(Condition condition) {
    Line line =
        new Line(
            condition.id().value(),
            condition.number(),
            condition.demand().text(),
            condition.state(),
            condition.owner(),
            condition.demand().due(),
            condition.demand().blocks(),
            condition.closedAt());
    return new Story(
        line,
        condition.demand().severity(),
        condition.steps().stream().map(Conditions::step).toList());
  }

  private static Step step(ConditionStep step) {
    Evidence evidence = step.evidence();
    File file =
        evidence == null ? null : new File(evidence.document(), evidence.name(), evidence.sha256());
    return new Step(step.kind().name(), step.person(), step.at(), step.remark(), file);
  }

  static String code(int number) {
    return "C-%02d".formatted(number);
  }
}
