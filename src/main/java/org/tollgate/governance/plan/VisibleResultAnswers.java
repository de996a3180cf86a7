package org.tollgate.governance.plan;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Whether visible results are planned closely enough (P14). */
@Component
class VisibleResultAnswers implements EvidenceSource {

  private static final String QUESTION = "plan.visible-results";

  private final VisibleResultRule rule;

  VisibleResultAnswers(VisibleResultRule rule) {
    this.rule = rule;
  }

  @Override
  public Set<String> questions() {
    return Set.of(QUESTION);
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    rule.of(rollouts)
        .forEach(
            (rollout, results) -> {
              Map<LiveQuestion, Answer> given = new HashMap<>();
              questions.forEach(question -> given.put(question, answer(rollout, results, asOf)));
              answers.put(rollout, given);
            });
    return answers;
  }

  private static Answer answer(RolloutId rollout, VisibleResults results, Instant asOf) {
    String link = "/rollouts/" + rollout + "/plan";
    long visible = results.gaps().stream().filter(gap -> gap.before() != null).count();
    if (visible == 0) {
      return Answer.plain(false, asOf, Message.of("plan.answer.visible.none"), link);
    }
    long longest = results.longest().map(VisibleResults.Gap::days).orElse(0L);
    String key = results.isKept() ? "plan.answer.visible.kept" : "plan.answer.visible.broken";
    return Answer.plain(
        results.isKept(),
        asOf,
        Message.of(key, (int) longest, results.limitMonths(), (int) results.tooLong()),
        link);
  }
}
