package org.tollgate.learning.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.learning.certification.QuestionContent.Option;

class ScoringTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1|1", "0|0", "0,1|0", "9|0", "x|0", "''|0"})
  void givesTheWholePointForTheOneRightOption(String answer, BigDecimal points) {
    QuestionContent single = QuestionContent.single("Which?", 1, "a", "b", "c");

    assertThat(Scoring.points(single, answer)).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0,1|1|1", "1,0|1|1", "0|0|0.5", "0,2|0|0", "0,1,2|0|0.5", "2,3|0|0"})
  void countsRightLessWrongWhereAPartIsGiven(String answer, BigDecimal all, BigDecimal part) {
    assertThat(Scoring.points(multiple(false), answer)).isEqualByComparingTo(all);
    assertThat(Scoring.points(multiple(true), answer)).isEqualByComparingTo(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0,1,2,3|1|1", "3,0,1,2|0|0.6667", "3,2,1,0|0|0", "0,1|0|0", "0,0,1,2|0|0"})
  void countsNeighboursThatFollowEachOther(String answer, BigDecimal all, BigDecimal part) {
    assertThat(Scoring.points(ordering(false), answer)).isEqualByComparingTo(all);
    assertThat(Scoring.points(ordering(true), answer)).isEqualByComparingTo(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"2.5|1", "2,6|1", "2.61|0", "１２|0", "two|0", "-2.5|0", "1e1|0", "2,4|1"})
  void takesANumberWithinItsTolerance(String answer, BigDecimal points) {
    QuestionContent numeric =
        QuestionContent.numeric("How long?", new BigDecimal("2.5"), new BigDecimal("0.1"));

    assertThat(Scoring.points(numeric, answer)).isEqualByComparingTo(points);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"служба  ПОДДЕРЖКИ|1", "支持台|1", "Ｄｅｓｋ|1", "the desk|0", "' '|0"})
  void takesAShortTextWhateverItsCaseWidthAndSpaces(String answer, BigDecimal points) {
    List<Option> accepted = List.of(option("Служба поддержки"), option("支持台"), option("desk"));
    QuestionContent text =
        new QuestionContent(QuestionType.SHORT_TEXT, "Whom?", accepted, null, false);

    assertThat(Scoring.points(text, answer)).isEqualByComparingTo(points);
  }

  @Test
  void takesTrueOrFalseAndNothingForNoAnswer() {
    QuestionContent untrue = QuestionContent.trueOrFalse("It stays valid", false);

    assertThat(Scoring.points(untrue, "1")).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(Scoring.points(untrue, "0")).isEqualByComparingTo(BigDecimal.ZERO);
    assertThat(Scoring.points(untrue, null)).isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  void refusesAQuestionWithoutAKey() {
    List<Option> none = List.of(new Option("a", false), new Option("b", false));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QuestionContent(QuestionType.SINGLE, "Which?", none, null, false));
  }

  @Test
  void drawsTheSamePaperFromTheSameSeedAndAsksEveryCriticalStep() {
    List<UUID> steps = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    List<Draw.Candidate> bank = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      bank.add(candidate(i, steps.get(i % 3), i < 6 ? QuestionKind.CLICK_PATH : QuestionKind.FLOW));
    }
    List<UUID> critical = steps.subList(0, 2);

    for (long seed = 0; seed < 50; seed++) {
      Optional<List<Draw.Item>> paper = new Draw(seed, 7, critical, Map.of()).from(bank);
      List<Draw.Candidate> turned = new ArrayList<>(bank);
      java.util.Collections.reverse(turned);
      assertThat(paper).isEqualTo(new Draw(seed, 7, critical, Map.of()).from(turned));
      List<QuestionView> asked = asked(paper.orElseThrow(), bank);
      assertThat(asked).hasSize(7).doesNotHaveDuplicates();
      assertThat(asked).extracting(QuestionView::step).containsAll(critical);
      assertThat(asked.stream().filter(q -> q.kind() == QuestionKind.CLICK_PATH).count())
          .isLessThanOrEqualTo(2);
    }
    assertThat(new Draw(1, 9, critical, Map.of()).from(bank)).isEmpty();
  }

  @Test
  void drawsUnseenQuestionsFirst() {
    UUID step = new UUID(0, 1);
    List<Draw.Candidate> bank = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      bank.add(candidate(i, step, QuestionKind.FLOW));
    }
    Map<QuestionId, Integer> met =
        Map.of(bank.get(0).question().id(), 1, bank.get(1).question().id(), 2);

    List<Draw.Item> paper = new Draw(7, 4, List.of(step), met).from(bank).orElseThrow();

    assertThat(paper).extracting(Draw.Item::question).doesNotContainAnyElementsOf(met.keySet());
  }

  @Test
  void failsWhoKnowsNothingOfACriticalStepWhateverTheRest() {
    UUID critical = new UUID(0, 1);
    UUID other = new UUID(0, 2);
    List<Mark.Scored> items = new ArrayList<>();
    items.add(new Mark.Scored(critical, BigDecimal.ZERO));
    for (int i = 0; i < 9; i++) {
      items.add(new Mark.Scored(other, BigDecimal.ONE));
    }

    assertThat(Mark.of(items, List.of(critical), 80).passed()).isFalse();
    assertThat(Mark.of(items, List.of(), 80).passed()).isTrue();
    assertThat(Mark.of(items, List.of(), 91).passed()).isFalse();
    assertThat(Mark.of(items, List.of(), 90).percent()).isEqualByComparingTo("90");
  }

  private static List<QuestionView> asked(List<Draw.Item> paper, List<Draw.Candidate> bank) {
    return paper.stream()
        .map(
            item ->
                bank.stream()
                    .map(Draw.Candidate::question)
                    .filter(q -> q.id().equals(item.question()))
                    .findFirst()
                    .orElseThrow())
        .toList();
  }

  private static Draw.Candidate candidate(int number, UUID step, QuestionKind kind) {
    QuestionView view =
        new QuestionView(
            new QuestionId(new UUID(1, number)),
            number,
            step,
            kind,
            QuestionType.SINGLE,
            QuestionView.State.ACTIVE,
            new QuestionView.Validity(1, 1),
            null);
    return new Draw.Candidate(view, 4);
  }

  private static QuestionContent multiple(boolean partial) {
    List<Option> options =
        List.of(
            new Option("a", true),
            new Option("b", true),
            new Option("c", false),
            new Option("d", false));
    return new QuestionContent(QuestionType.MULTIPLE, "Which?", options, null, partial);
  }

  private static QuestionContent ordering(boolean partial) {
    List<Option> options = List.of(option("a"), option("b"), option("c"), option("d"));
    return new QuestionContent(QuestionType.ORDERING, "In which order?", options, null, partial);
  }

  private static Option option(String wording) {
    return new Option(wording, true);
  }
}
