package org.tollgate.governance.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Puts each question to each rollout. */
final class Questions {

  private Questions() {}

  /**
   * @param answer null for a rollout that has nothing to say, which counts as unknown
   */
  static Map<RolloutId, Map<LiveQuestion, Answer>> each(
      Set<RolloutId> rollouts,
      Set<LiveQuestion> questions,
      BiFunction<RolloutId, LiveQuestion, Answer> answer) {
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    for (RolloutId rollout : rollouts) {
      Map<LiveQuestion, Answer> given = new HashMap<>();
      for (LiveQuestion question : questions) {
        Answer one = answer.apply(rollout, question);
        if (one != null) {
          given.put(question, one);
        }
      }
      answers.put(rollout, given);
    }
    return answers;
  }

  static String link(RolloutId rollout, String page) {
    return "/rollouts/" + rollout + "/" + page;
  }

  static LocalDate day(Instant asOf) {
    return LocalDate.ofInstant(asOf, ZoneOffset.UTC);
  }
}
