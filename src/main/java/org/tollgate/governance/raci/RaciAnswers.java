package org.tollgate.governance.raci;

import java.time.Instant;
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

/** Whether every open duty has who does it and who answers for it (M15). */
@Component
class RaciAnswers implements EvidenceSource {

  private final Matrices matrices;

  RaciAnswers(Matrices matrices) {
    this.matrices = matrices;
  }

  @Override
  public Set<String> questions() {
    return Set.of("raci.valid");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    matrices
        .of(rollouts)
        .forEach(
            (rollout, matrix) -> {
              Answer answer = valid(rollout, matrix, asOf);
              answers.put(
                  rollout,
                  questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
            });
    return answers;
  }

  private static Answer valid(RolloutId rollout, Matrix matrix, Instant asOf) {
    List<Finding> errors = Linter.check(matrix).stream().filter(Finding::isError).toList();
    int rows = (int) matrix.rows().stream().filter(row -> !row.ended()).count();
    Message message =
        errors.isEmpty()
            ? Message.of("raci.answer.valid", rows)
            : Message.of("raci.answer.errors", errors.size());
    return Answer.plain(errors.isEmpty(), asOf, message, "/rollouts/" + rollout + "/raci");
  }
}
