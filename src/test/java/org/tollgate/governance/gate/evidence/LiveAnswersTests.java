package org.tollgate.governance.gate.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;
import org.tollgate.base.checklist.Applicability;
import org.tollgate.base.checklist.ChecklistException;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.checklist.GateChecklist;
import org.tollgate.base.checklist.Responsibility;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.checklist.SourceLocation;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.gate.evidence.Answer.State;

class LiveAnswersTests {

  private static final Instant NOW = Instant.parse("2026-03-09T08:10:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private final RolloutId rollout = RolloutId.random();
  private final List<Set<RolloutId>> asked = new ArrayList<>();

  @Test
  void answersUnknownForASourceThatThrowsAndKeepsTheOthers() {
    LiveAnswers answers = answers(source("good", true), failing("bad"));

    assertThat(state(answers, "good")).isEqualTo(State.MET);
    assertThat(state(answers, "bad")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void answersUnknownWhereASourceKeepsSilent() {
    assertThat(state(answers(silent("quiet")), "quiet")).isEqualTo(State.UNKNOWN);
  }

  @Test
  void neverCountsUnknownAsMet() {
    assertThat(Reply.of(State.UNKNOWN)).isEqualTo(Reply.NO);
    assertThat(Answer.unknown(NOW).isMet()).isFalse();
  }

  @Test
  void asksASourceOnceForAnyNumberOfRollouts() {
    LiveAnswers answers = answers(source("good", true));
    Set<RolloutId> many = Set.of(RolloutId.random(), RolloutId.random(), RolloutId.random());

    answers.answer(many, Set.of(new LiveQuestion("good", Phase.DESIGN)), NOW);

    assertThat(asked).containsExactly(many);
  }

  @Test
  void stopsTheStartForAQuestionNobodyAnswersWithFileAndLine() {
    assertThatExceptionOfType(ChecklistException.class)
        .isThrownBy(
            () ->
                new LiveAnswers(
                    List.of(source("good", true)),
                    List.of(asking("good", 23), asking("other", 41)),
                    TransactionOperations.withoutTransaction()))
        .withMessageContaining("gate-4-design.yaml, line 41")
        .withMessageContaining("other");
  }

  @Test
  void stopsTheStartForAQuestionThatTwoAnswerWithFileAndLine() {
    assertThatExceptionOfType(ChecklistException.class)
        .isThrownBy(
            () ->
                new LiveAnswers(
                    List.of(source("good", true), source("good", false)),
                    List.of(asking("good", 23)),
                    TransactionOperations.withoutTransaction()))
        .withMessageContaining("line 23");
  }

  @Test
  void namesTheDayAtWhichThePaceReachesTheTarget() {
    assertThat(Pace.of(6, 2, 10, TODAY).metOn()).isEqualTo(TODAY.plusDays(28));
    assertThat(Pace.of(7, 4, 8, TODAY).metOn()).isEqualTo(TODAY.plusDays(10));
    assertThat(Pace.of(10, 2, 10, TODAY).metOn()).isEqualTo(TODAY);
  }

  @Test
  void namesNoDayForWhatStandsStillOrFallsBack() {
    assertThat(Pace.of(6, 6, 10, TODAY).metOn()).isNull();
    assertThat(Pace.of(4, 6, 10, TODAY).metOn()).isNull();
  }

  private State state(LiveAnswers answers, String code) {
    LiveQuestion question = new LiveQuestion(code, Phase.DESIGN);
    Set<LiveQuestion> all =
        Set.of(
            new LiveQuestion("good", Phase.DESIGN),
            new LiveQuestion("bad", Phase.DESIGN),
            new LiveQuestion("quiet", Phase.DESIGN));
    return answers.answer(Set.of(rollout), all, NOW).get(rollout).get(question).state();
  }

  private static LiveAnswers answers(EvidenceSource... sources) {
    return new LiveAnswers(List.of(sources), List.of(), TransactionOperations.withoutTransaction());
  }

  private EvidenceSource source(String code, boolean met) {
    return new Source(code) {
      @Override
      Answer say(Instant asOf) {
        return Answer.plain(met, asOf, Message.of("gate.answer." + code), null);
      }
    };
  }

  private EvidenceSource failing(String code) {
    return new Source(code) {
      @Override
      Answer say(Instant asOf) {
        throw new IllegalStateException("the table is gone");
      }
    };
  }

  private EvidenceSource silent(String code) {
    return new Source(code) {
      @Override
      Answer say(Instant asOf) {
        return null;
      }
    };
  }

  private abstract class Source implements EvidenceSource {

    private final String code;

    Source(String code) {
      this.code = code;
    }

    abstract Answer say(Instant asOf);

    @Override
    public Set<String> questions() {
      return Set.of(code);
    }

    @Override
    public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
        Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
      asked.add(rollouts);
      Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
      Answer said = say(asOf);
      if (said != null) {
        rollouts.forEach(
            id -> {
              Map<LiveQuestion, Answer> each = new HashMap<>();
              questions.forEach(question -> each.put(question, said));
              answers.put(id, each);
            });
      }
      return answers;
    }
  }

  private static GateChecklist asking(String live, int line) {
    CriterionDefinition criterion =
        new CriterionDefinition(
            "G4-01",
            LocalizedText.same("Is it so?"),
            LocalizedText.same("It is so"),
            CriterionDefinition.Evidence.automatic(live),
            1,
            new Responsibility(Strand.MANAGEMENT, Tier.PROJECT),
            new Applicability(true, Set.of(RolloutTemplate.FULL), List.of("P8")),
            new SourceLocation("checklists/gate-4-design.yaml", line));
    return new GateChecklist(Phase.DESIGN, 1, LocalizedText.same("Gate 4"), List.of(criterion));
  }
}
