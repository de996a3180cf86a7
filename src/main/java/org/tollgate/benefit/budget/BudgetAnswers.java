package org.tollgate.benefit.budget;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/**
 * Whether the forecast keeps to the signed budget (M24). The answer names no amount: gates are read
 * by seats that may not see the hidden cost of change.
 */
@Component
class BudgetAnswers implements EvidenceSource {

  private final Ledgers ledgers;

  BudgetAnswers(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  @Override
  public Set<String> questions() {
    return Set.of("budget.within-tolerance");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    ledgers
        .of(rollouts)
        .forEach(
            (rollout, ledger) -> {
              Answer answer = answer(rollout, ledger, asOf);
              answers.put(
                  rollout,
                  questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
            });
    return answers;
  }

  private static Answer answer(RolloutId rollout, Ledger ledger, Instant asOf) {
    String link = "/rollouts/" + rollout + "/budget";
    if (ledger.signed() == null) {
      return Answer.plain(false, asOf, Message.of("budget.answer.unsigned"), link);
    }
    return ledger.isWithinTolerance()
        ? Answer.plain(true, asOf, Message.of("budget.answer.within"), link)
        : Answer.plain(false, asOf, Message.of("budget.answer.beyond"), link);
  }
}
