package org.tollgate.governance.answers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Whether the gate before was passed (M1). */
@Component
class GateAnswers implements EvidenceSource {

  private final Gates gates;

  GateAnswers(Gates gates) {
    this.gates = gates;
  }

  @Override
  public Set<String> questions() {
    return Set.of("gate.previous-passed");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, List<Gates.Round>> rounds = gates.rounds(rollouts);
    return Questions.each(
        rollouts,
        questions,
        (rollout, question) ->
            passed(rollout, rounds.getOrDefault(rollout, List.of()), question, asOf));
  }

  private static Answer passed(
      RolloutId rollout, List<Gates.Round> rounds, LiveQuestion question, Instant asOf) {
    String link = Questions.link(rollout, "gates");
    if (question.gate().previous().isEmpty()) {
      return Answer.plain(true, asOf, Message.of("gate.answer.previous.first"), link);
    }
    int before = question.gate().number() - 1;
    Optional<Gates.Round> passing =
        rounds.stream()
            .filter(round -> round.phase().number() == before)
            .filter(round -> round.outcome() != null && round.outcome().passes())
            .findFirst();
    return Answer.plain(
        passing.isPresent(),
        asOf,
        passing
            .map(round -> Message.of("gate.answer.previous.passed", before, round.round()))
            .orElseGet(() -> Message.of("gate.answer.previous.open", before)),
        link);
  }
}
