package org.tollgate.governance.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Whether no open condition blocks the gate or an earlier one (M8). */
@Component
class ConditionAnswers implements EvidenceSource {

  private final Conditions conditions;

  ConditionAnswers(Conditions conditions) {
    this.conditions = conditions;
  }

  @Override
  public Set<String> questions() {
    return Set.of("conditions.none-blocking");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, List<Conditions.Line>> lines = conditions.lines(rollouts);
    return Questions.each(
        rollouts,
        questions,
        (rollout, question) ->
            closed(rollout, lines.getOrDefault(rollout, List.of()), question, asOf));
  }

  private static Answer closed(
      RolloutId rollout, List<Conditions.Line> lines, LiveQuestion question, Instant asOf) {
    List<Conditions.Line> blocking =
        lines.stream()
            .filter(l -> l.blocks() != null && l.blocks().number() <= question.gate().number())
            .toList();
    String link = Questions.link(rollout, "conditions");
    if (blocking.isEmpty()) {
      return Answer.plain(true, asOf, Message.of("gate.answer.conditions.none"), link);
    }
    List<Conditions.Line> open =
        blocking.stream().filter(line -> line.state() != Conditions.State.CLOSED).toList();
    int closed = blocking.size() - open.size();
    Instant before = asOf.minus(Duration.ofDays(Pace.DAYS));
    int then =
        (int)
            blocking.stream()
                .filter(line -> line.state() == Conditions.State.CLOSED)
                .filter(line -> !line.closedAt().isAfter(before))
                .count();
    return Answer.counted(
            closed, blocking.size(), "gate.unit.conditions", asOf, message(open, closed), link)
        .withPace(Pace.of(closed, then, blocking.size(), Questions.day(asOf)));
  }

  private static Message message(List<Conditions.Line> open, int closed) {
    return open.isEmpty()
        ? Message.of("gate.answer.conditions.closed", closed)
        : Message.of(
            "gate.answer.conditions.open",
            open.stream().map(Conditions.Line::code).collect(Collectors.joining(", ")),
            open.size());
  }
}
