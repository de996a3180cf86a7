package org.tollgate.governance.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Whether the mandatory activities of the gate's phase are closed by their output (P3). */
@Component
class ActivityAnswers implements EvidenceSource {

  private final Activities activities;

  ActivityAnswers(Activities activities) {
    this.activities = activities;
  }

  @Override
  public Set<String> questions() {
    return Set.of("activities.closed");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, List<Activities.Line>> lines = activities.lines(rollouts);
    return Questions.each(
        rollouts,
        questions,
        (rollout, question) ->
            closed(rollout, lines.getOrDefault(rollout, List.of()), question, asOf));
  }

  /** A phase without any activity is not finished but not opened yet. */
  private static Answer closed(
      RolloutId rollout, List<Activities.Line> lines, LiveQuestion question, Instant asOf) {
    List<Activities.Line> mandatory =
        lines.stream().filter(l -> l.mandatory() && l.phase() == question.gate()).toList();
    if (mandatory.isEmpty()) {
      return null;
    }
    Instant before = asOf.minus(Duration.ofDays(Pace.DAYS));
    int ended = (int) mandatory.stream().filter(line -> line.state().isEnded()).count();
    int then =
        (int)
            mandatory.stream()
                .filter(line -> line.state().isEnded() && !line.endedAt().isAfter(before))
                .count();
    return Answer.counted(
            ended,
            mandatory.size(),
            "gate.unit.activities",
            asOf,
            Message.of("gate.answer.activities", ended, mandatory.size()),
            Questions.link(rollout, "activities"))
        .withPace(Pace.of(ended, then, mandatory.size(), Questions.day(asOf)));
  }
}
