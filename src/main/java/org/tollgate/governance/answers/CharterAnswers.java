package org.tollgate.governance.answers;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterFacts;
import org.tollgate.governance.charter.CharterRecords;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** What the charter, its signatures and the retreats say (P2, P4, P5, P6, P10, P17). */
@Component
class CharterAnswers implements EvidenceSource {

  private final CharterRecords charters;

  CharterAnswers(CharterRecords charters) {
    this.charters = charters;
  }

  @Override
  public Set<String> questions() {
    return Set.of(
        "charter.accepted",
        "sponsor.duties-accepted",
        "sponsor.successor-accepted",
        "supporters.signed",
        "goals.tested",
        "problems.listed",
        "scope.set",
        "seats.filled",
        "retreats.seen");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Instant before = asOf.minus(Duration.ofDays(Pace.DAYS));
    Map<RolloutId, CharterFacts> facts = charters.facts(rollouts, before);
    return Questions.each(
        rollouts,
        questions,
        (rollout, question) ->
            facts.containsKey(rollout)
                ? answer(rollout, facts.get(rollout), question.code(), asOf)
                : null);
  }

  private static Answer answer(RolloutId id, CharterFacts facts, String code, Instant asOf) {
    String charter = Questions.link(id, "charter");
    return switch (code) {
      case "charter.accepted" -> signed(code, facts.charterAcceptedAt(), asOf, charter);
      case "sponsor.duties-accepted" -> signed(code, facts.sponsorAcceptedAt(), asOf, charter);
      case "sponsor.successor-accepted" -> signed(code, facts.successorAcceptedAt(), asOf, charter);
      case "supporters.signed" -> some(code, facts.supporters(), asOf, charter);
      case "goals.tested" -> some(code, facts.goals(), asOf, charter);
      case "seats.filled" -> counted(code, facts.seats(), asOf, Questions.link(id, "seats"));
      case "retreats.seen" -> counted(code, facts.retreats(), asOf, Questions.link(id, "retreats"));
      case "problems.listed" -> problems(facts.content().problems(), asOf, charter);
      default -> yesOrNo(code, facts.content().scopeSet(), asOf, charter);
    };
  }

  private static Answer signed(String code, Instant at, Instant asOf, String link) {
    return at == null
        ? Answer.plain(false, asOf, Message.of("gate.answer." + code + ".no"), link)
        : Answer.plain(
            true, asOf, Message.of("gate.answer." + code + ".yes", Questions.day(at)), link);
  }

  private static Answer yesOrNo(String code, boolean yes, Instant asOf, String link) {
    String word = yes ? ".yes" : ".no";
    return Answer.plain(yes, asOf, Message.of("gate.answer." + code + word), link);
  }

  private static Answer problems(int number, Instant asOf, String link) {
    return Answer.plain(number > 0, asOf, Message.of("gate.answer.problems.listed", number), link);
  }

  /** Here none at all is not enough: a charter without goals has not had them tested. */
  private static Answer some(String code, CharterFacts.Count count, Instant asOf, String link) {
    return count.needed() == 0
        ? Answer.plain(false, asOf, Message.of("gate.answer." + code + ".none"), link)
        : counted(code, count, asOf, link);
  }

  private static Answer counted(String code, CharterFacts.Count count, Instant asOf, String link) {
    Answer answer =
        Answer.counted(
            count.done(),
            count.needed(),
            "gate.unit." + code,
            asOf,
            Message.of("gate.answer." + code, count.done(), count.needed()),
            link);
    return count.before() == null
        ? answer
        : answer.withPace(
            Pace.of(count.done(), count.before(), count.needed(), Questions.day(asOf)));
  }
}
