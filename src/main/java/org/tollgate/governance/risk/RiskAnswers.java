package org.tollgate.governance.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** Whether the committee has decided on every risk above its tolerance (M3, M23). */
@Component
class RiskAnswers implements EvidenceSource {

  private final Risks risks;

  RiskAnswers(Risks risks) {
    this.risks = risks;
  }

  @Override
  public Set<String> questions() {
    return Set.of("risks.decided");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, List<Risks.Entry>> entries = risks.of(rollouts);
    Map<RolloutId, Integer> tolerances = risks.tolerances(rollouts);
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    for (RolloutId rollout : rollouts) {
      Answer answer =
          decided(rollout, entries.getOrDefault(rollout, List.of()), tolerances.get(rollout), asOf);
      answers.put(
          rollout, questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
    }
    return answers;
  }

  private static Answer decided(
      RolloutId rollout, List<Risks.Entry> entries, int tolerated, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    String link = "/rollouts/" + rollout + "/risks";
    List<Risks.Entry> above =
        entries.stream().filter(each -> each.isOpen() && each.score() > tolerated).toList();
    if (above.isEmpty()) {
      return Answer.plain(true, asOf, Message.of("risk.answer.none", tolerated), link);
    }
    List<Risks.Entry> undecided =
        above.stream()
            .filter(
                each ->
                    each.place().acceptedUntil() == null
                        || each.place().acceptedUntil().isBefore(today))
            .toList();
    int decided = above.size() - undecided.size();
    return Answer.counted(
        decided, above.size(), "risk.unit", asOf, message(undecided, above.size()), link);
  }

  private static Message message(List<Risks.Entry> undecided, int above) {
    return undecided.isEmpty()
        ? Message.of("risk.answer.decided", above)
        : Message.of(
            "risk.answer.undecided",
            undecided.stream().map(Risks.Entry::code).collect(Collectors.joining(", ")),
            undecided.size());
  }
}
