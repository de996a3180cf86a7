package org.tollgate.learning.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionContent.Option;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.QuestionType;

class QuestionFileTests {

  private static final Path TEMPLATE = Path.of("templates/question-bank.xlsx");

  /** One of each type; what the template shows. */
  private static List<QuestionFile.Line> examples() {
    List<Option> three = List.of(option("倾听"), option("Найти"), option("Write down"));
    return Stream.of(
            QuestionContent.single("取消订单后会怎样？", 1, "什么都没有", "酒店收取未到费用"),
            new QuestionContent(
                QuestionType.MULTIPLE,
                "Кого известить?",
                List.of(option("Гостиницу"), option("Гостя"), new Option("Никого", false)),
                null,
                true),
            QuestionContent.trueOrFalse("A voucher stays valid after a change", false),
            QuestionContent.numeric("In how many days?", new BigDecimal("2.5"), BigDecimal.ONE),
            new QuestionContent(QuestionType.ORDERING, "In which order?", three, null, true),
            new QuestionContent(
                QuestionType.SHORT_TEXT,
                "Whom do you call?",
                List.of(option("=Desk")),
                null,
                false))
        .map(content -> new QuestionFile.Line(0, 1, QuestionKind.CONSEQUENCE, content))
        .toList();
  }

  private static Option option(String wording) {
    return new Option(wording, true);
  }

  @Test
  void readsWhatItWroteInEveryScript() {
    QuestionFile read = ExcelQuestions.read(ExcelQuestions.write(examples()));

    assertThat(read.problems()).isEmpty();
    assertThat(read.lines())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("row")
        .withFailMessage("%s", read.lines())
        .isEqualTo(examples());
  }

  /**
   * The template is what {@code ExcelQuestions.write(examples())} gives; its bytes hold the day.
   */
  @Test
  void keepsATemplateWithAnExampleOfEachType() throws IOException {
    QuestionFile read = ExcelQuestions.read(Files.readAllBytes(TEMPLATE));

    assertThat(read.lines())
        .extracting(QuestionFile.Line::content)
        .isEqualTo(examples().stream().map(QuestionFile.Line::content).toList());
  }

  @Test
  void takesNothingOfAWorkbookWithOneWrongRowAmongThousands() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      rows.add(List.of(1, "FLOW", i == 6_000 ? "GUESS" : "TRUE_FALSE", "Is it so? " + i, "1"));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> headings = List.of("Step", "Kind", "Type", "Question", "Right");
    Workbooks.write(List.of(new Sheet("Questions", headings, rows)), out);

    QuestionFile read = ExcelQuestions.read(out.toByteArray());

    assertThat(read.lines()).isEmpty();
    assertThat(read.problems())
        .containsExactly(Refusal.because("exchange.problem.word", 6_002, "GUESS"));
    assertThat(ExcelQuestions.read(new byte[] {1, 2}).problems()).hasSize(1);
  }

  @Test
  void readsGiftWithTitlesWeightsRangesAndCoveredMarks() {
    QuestionFile read =
        GiftQuestions.read(
            """
            // a comment
            $CATEGORY: orders

            ::Q1:: Что делать\\? {=Позвонить ~Ждать#зря ~Уйти}

            Two of four: {~%50%电话 ~%50%邮件 ~%-100%什么都不做}

            Vouchers stay valid {FALSE#no}

            Days? {#2:0.5}

            Range {#1..3}

            Desk {=support \\= desk =desk}
            """);

    assertThat(read.problems()).isEmpty();
    assertThat(read.lines())
        .extracting(line -> line.content().type())
        .containsExactly(
            QuestionType.SINGLE,
            QuestionType.MULTIPLE,
            QuestionType.TRUE_FALSE,
            QuestionType.NUMERIC,
            QuestionType.NUMERIC,
            QuestionType.SHORT_TEXT);
    assertThat(read.lines().get(0).content().options())
        .containsExactly(
            new Option("Позвонить", true), new Option("Ждать", false), new Option("Уйти", false));
    assertThat(read.lines().get(1).content().options().get(2).right()).isFalse();
    assertThat(read.lines().get(4).content().number().tolerance()).isEqualByComparingTo("1");
    assertThat(read.lines().get(5).content().options().get(0).wording())
        .isEqualTo("support = desk");
  }

  @Test
  void takesNothingOfGiftWithBrokenBracesAndSaysWhere() {
    QuestionFile read = GiftQuestions.read("Good {T}\n\nBroken {=a ~b\n\nMatch {=a -> b =c -> d}");

    assertThat(read.lines()).isEmpty();
    assertThat(read.problems())
        .containsExactly(
            Refusal.because("exchange.problem.braces", 3),
            Refusal.because("exchange.problem.type", 5));
  }

  @Test
  void readsMoodleAndRefusesEntitiesAndPictures() {
    String question =
        "<question type=\"multichoice\"><questiontext><text>%s</text></questiontext>"
            + "<single>true</single><answer fraction=\"100\"><text>对</text></answer>"
            + "<answer fraction=\"0\"><text>нет</text></answer></question>";
    String good = "<quiz>" + question.formatted("<![CDATA[<p>谁 &amp; где?</p>]]>") + "</quiz>";
    assertThat(moodle(good).lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.content().stem()).isEqualTo("谁 & где?");
              assertThat(line.content().options()).first().isEqualTo(new Option("对", true));
            });
    String entity = "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
    assertThat(moodle(entity + "<quiz>" + question.formatted("&x;") + "</quiz>").problems())
        .containsExactly(Refusal.because("exchange.refused.xml"));
    String picture = "<![CDATA[<img src=\"@@PLUGINFILE@@/a.png\"/>]]>";
    assertThat(moodle("<quiz>" + question.formatted(picture) + "</quiz>").problems())
        .containsExactly(Refusal.because("exchange.problem.picture", 1));
    assertThat(moodle("<quiz><question type=\"essay\"/></quiz>").problems())
        .containsExactly(Refusal.because("exchange.problem.type", 1));
  }

  private static QuestionFile moodle(String xml) {
    return MoodleQuestions.read(xml.getBytes(StandardCharsets.UTF_8));
  }
}
