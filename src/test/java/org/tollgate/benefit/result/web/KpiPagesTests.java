package org.tollgate.benefit.result.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tollgate.base.shared.Phase;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.testing.As;
import org.tollgate.testing.KpiSteps;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.WholeTollgate;

@WholeTollgate
class KpiPagesTests {

  @Autowired private MockMvcTester web;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Indicators indicators;

  private KpiSteps steps;
  private Staged staged;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.KICKOFF);
    steps = beans.createBean(KpiSteps.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "ru"})
  void showsEveryPageInEveryLanguage(String language) {
    IndicatorId indicator = steps.lockBaseline(staged, "team");
    for (String page :
        List.of(
            "",
            "/new",
            "/new?from=churn-rate",
            "/series",
            "/baseline",
            "/baseline/versions/1",
            "/" + indicator,
            "/" + indicator + "/edit",
            "/" + indicator + "/waiver")) {
      assertThat(
              web.perform(
                  get(home() + page).locale(Locale.forLanguageTag(language)).with(as("director"))))
          .as(page)
          .hasStatusOk()
          .bodyText()
          .doesNotContain("??", "{0}");
    }
  }

  @Test
  void saysWhatIsMissingWhileNothingIsMeasured() {
    assertThat(open("auditor", ""))
        .hasStatusOk()
        .bodyText()
        .contains("No indicator yet", "Problems without an indicator: 1", "No baseline is signed")
        .doesNotContain("Define an indicator");
  }

  @Test
  void definesAnIndicatorFromTheCatalogue() {
    assertThat(open("director", "/new?from=churn-rate"))
        .bodyText()
        .contains("Churn", "Nobody sees all orders of a customer");

    assertThat(define("Churn", "0.5")).hasStatus(302);
    IndicatorId id = indicators.active(staged.id()).get(0).id();
    assertThat(open("lead", "/" + id))
        .bodyText()
        .contains("K-01", "Churn", "Nothing was measured yet");
    assertThat(define("", "0.5")).hasStatusOk().bodyText().contains("Nothing was stored");
    assertThat(define("Churn", "a half")).hasStatusOk().bodyText().contains("Nothing was stored");
  }

  @Test
  void looksAtAFileAndBringsItIn() {
    steps.define(staged, steps.waiting(staged));

    assertThat(upload("look", "K-01;2025-01-06;52,5\n"))
        .hasStatusOk()
        .bodyText()
        .contains("Understood", "Nothing is stored yet");
    assertThat(upload("bring", "K-01;2025-01-06;a\nK-02;2025-01-06;1\n"))
        .hasStatus(422)
        .bodyText()
        .contains("Nothing was stored", "Row 2, column C: “a” is no number");
    assertThat(upload("bring", "K-01;2025-01-06;52,5\n")).hasStatus(302);
    assertThat(open("director", "/" + indicators.active(staged.id()).get(0).id()))
        .bodyText()
        .contains("52.5");
  }

  @Test
  void fillsTheTemplateInAndTakesItBack() throws IOException {
    steps.define(staged, steps.waiting(staged));
    byte[] template =
        open("director", "/series/kpi-series.xlsx").getResponse().getContentAsByteArray();

    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (Row row : book.getSheetAt(0)) {
        if (row.getRowNum() > 0) {
          row.createCell(2).setCellValue(50 + row.getRowNum());
        }
      }
      book.write(out);
      assertThat(upload("bring", out.toByteArray())).hasStatus(302);
    }
    assertThat(open("director", "/" + indicators.active(staged.id()).get(0).id()))
        .bodyText()
        .contains("The figures of the chart: 12 periods", "natural limits");
  }

  @Test
  void readsADayOfAWorkbookThatCountsFrom1904() throws IOException {
    steps.define(staged, steps.waiting(staged));
    for (boolean since1904 : List.of(false, true)) {
      assertThat(upload("look", dated(since1904, 2025, 52.5)))
          .hasStatusOk()
          .bodyText()
          .contains("Understood");
    }
    // the same day in both: the second brings nothing new
    assertThat(upload("bring", dated(false, 2025, 52.5))).hasStatus(302);
    assertThat(upload("look", dated(true, 2025, 52.5)))
        .bodyText()
        .contains("data-label=\"New\">0<", "data-label=\"Unchanged\">1<");
  }

  @Test
  void refusesATargetWithTheReasonAndKeepsItOnThePage() {
    IndicatorId id = steps.define(staged, steps.waiting(staged));

    assertThat(target(id, "45")).hasStatus(302);
    assertThat(open("auditor", "/" + id))
        .bodyText()
        .contains("nobody knows the present value", "Refused");

    steps.bring(staged, id, steps.firstWeek(), KpiSteps.BEFORE);
    assertThat(target(id, "20")).hasStatus(302);
    assertThat(target(id, "47")).hasStatus(302);
    assertThat(open("auditor", "/" + id)).bodyText().contains("35.3 to 74.5", "47.0", "Accepted");
  }

  @Test
  void refusesASignatureWithoutThePasswordOrUnderAnotherText() {
    steps.lockBaseline(staged, "team");
    assertThat(
            web.perform(
                post(home() + "/baseline")
                    .with(csrf())
                    .with(as("director"))
                    .param("reason", "The log was wrong")
                    .param("firstDay", steps.firstWeek().toString())
                    .param("lastDay", steps.firstWeek().plusWeeks(12).minusDays(1).toString())
                    .param("goLive", LocalDate.now().plusDays(90).toString())))
        .hasStatus(302);
    assertThat(open("sponsor", "/baseline"))
        .bodyText()
        .contains("Version 2, to be signed", "You sign for the client");
    assertThat(open("auditor", "/baseline")).bodyText().doesNotContain("You sign for");
    assertThat(sign("sponsor", "x", RolloutFixtures.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("the text has changed");
    assertThat(sign("team", "x", RolloutFixtures.PASSWORD)).hasStatus(403);
  }

  @Test
  void givesTheFiguresAwayAsCsvAndAsAWorkbookThatComputesThem() throws IOException {
    IndicatorId id = steps.lockBaseline(staged, "team");

    assertThat(open("auditor", "/" + id + "/figures.csv"))
        .hasStatusOk()
        .bodyText()
        .contains("period,value", ",before,35.3293");
    byte[] book = open("auditor", "/" + id + "/figures.xlsx").getResponse().getContentAsByteArray();
    try (XSSFWorkbook figures = new XSSFWorkbook(new ByteArrayInputStream(book))) {
      FormulaEvaluator evaluator = figures.getCreationHelper().createFormulaEvaluator();
      Cell upper = figures.getSheetAt(2).getRow(3).getCell(1);
      assertThat(upper.getCellFormula()).isNotEmpty();
      assertThat(evaluator.evaluate(upper).getNumberValue())
          .isCloseTo(74.5039394, org.assertj.core.api.Assertions.within(1e-6));
    }
  }

  @Test
  void hasNoIndicatorOfAnotherRollout() {
    IndicatorId id = steps.lockBaseline(staged, "team");
    Staged other = fixtures.inPhase(Phase.KICKOFF);

    assertThat(
            web.perform(
                get("/rollouts/" + other.id() + "/kpis/" + id)
                    .with(As.person(other.cast().person("director")))))
        .hasStatus(404);
    assertThat(open("stranger", "/" + id)).hasStatus(404);
    assertThat(open("director", "/baseline/versions/7")).hasStatus(404);
  }

  private static byte[] dated(boolean since1904, int year, double value) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (since1904) {
        book.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
      }
      var sheet = book.createSheet();
      var head = sheet.createRow(0);
      head.createCell(0).setCellValue("Indicator");
      head.createCell(1).setCellValue("Period");
      head.createCell(2).setCellValue("Value");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue("K-01");
      var style = book.createCellStyle();
      style.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("yyyy-mm-dd"));
      row.createCell(1).setCellValue(LocalDate.of(year, 1, 6));
      row.getCell(1).setCellStyle(style);
      row.createCell(2).setCellValue(value);
      book.write(out);
      return out.toByteArray();
    }
  }

  private MvcTestResult define(String name, String worthwhile) {
    return web.perform(
        post(home())
            .with(csrf())
            .with(as("director"))
            .param("catalogue", "churn-rate")
            .param("revision", "0")
            .param("meaning.name", name)
            .param("meaning.problem", "Nobody sees all orders of a customer")
            .param("meaning.direction", "LOWER_IS_BETTER")
            .param("formula.numerator", "customers lost")
            .param("formula.unit", "PERCENT")
            .param("formula.decimals", "1")
            .param("measuring.source", "orders")
            .param("measuring.cadence", "MONTHLY")
            .param("measuring.owner", staged.cast().person("lead").value().toString())
            .param("analysis.method", "WELCH")
            .param("analysis.worthwhile", worthwhile)
            .param("analysis.stabilisation", "28"));
  }

  private MvcTestResult target(IndicatorId id, String aim) {
    return web.perform(
        post(home() + "/" + id + "/target")
            .with(csrf())
            .with(as("team"))
            .param("aim", aim)
            .param("basis", "The best week")
            .param("milestone", ""));
  }

  private MvcTestResult sign(String part, String shown, String password) {
    return web.perform(
        post(home() + "/baseline/sign")
            .with(csrf())
            .with(as(part))
            .param("shown", shown)
            .param("password", password));
  }

  private MvcTestResult upload(String act, String rows) {
    return upload(act, ("Indicator;Period;Value\n" + rows).getBytes(StandardCharsets.UTF_8));
  }

  private MvcTestResult upload(String act, byte[] content) {
    return web.perform(
        multipart(home() + "/series")
            .file(new MockMultipartFile("file", "series", "application/octet-stream", content))
            .param("act", act)
            .with(csrf())
            .with(as("team")));
  }

  private MvcTestResult open(String part, String page) {
    return web.perform(get(home() + page).with(as(part)));
  }

  private String home() {
    return "/rollouts/" + staged.id() + "/kpis";
  }

  private RequestPostProcessor as(String part) {
    return As.person(staged.cast().person(part));
  }
}
