package org.tollgate.learning.permit;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.learning.permit.Coverages.Coverage;
import org.tollgate.learning.permit.Coverages.Department;

/**
 * Whether each department, not only their average, holds enough permits for go-live (P23). A permit
 * that is stale or suspended does not count: a change of procedure lowers the answer by itself.
 */
@Component
class PermitAnswers implements EvidenceSource {

  private final Coverages coverages;

  PermitAnswers(Coverages coverages) {
    this.coverages = coverages;
  }

  @Override
  public Set<String> questions() {
    return Set.of("permit.coverage");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    coverages
        .of(rollouts, asOf)
        .forEach(
            (rollout, coverage) -> {
              Answer answer = answer("/rollouts/" + rollout, coverage, asOf);
              answers.put(
                  rollout,
                  questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
            });
    return answers;
  }

  private static Answer answer(String home, Coverage coverage, Instant asOf) {
    if (coverage.procedures() == 0) {
      Message message = Message.of("permit.answer.coverage.no-exam");
      return Answer.plain(false, asOf, message, home + "/procedures");
    }
    if (coverage.needed() == 0) {
      return Answer.plain(
          false, asOf, Message.of("permit.answer.coverage.nobody"), home + "/seats");
    }
    int now = coverage.reached();
    return Answer.counted(
            now,
            coverage.needed(),
            "permit.unit.people",
            asOf,
            message(coverage),
            home + "/permits")
        .withPace(
            Answer.Pace.of(now, coverage.reachedBefore(), coverage.needed(), coverage.today()));
  }

  /** With the weakest department, and both numbers: who is counted and who is seated. */
  private static Message message(Coverage coverage) {
    List<Department> all = coverage.departments();
    Department weakest =
        all.stream().min(Comparator.comparingInt(Department::percent)).orElseThrow();
    return Message.of(
        "permit.answer.coverage",
        all.stream().mapToInt(Department::certified).sum(),
        all.stream().mapToInt(Department::counted).sum(),
        all.stream().mapToInt(Department::users).sum(),
        weakest.name(),
        weakest.percent(),
        Coverages.THRESHOLD,
        coverage.day());
  }
}
