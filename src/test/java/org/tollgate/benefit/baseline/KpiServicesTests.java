package org.tollgate.benefit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;
import org.tollgate.benefit.kpi.DefinitionBoard;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorManagement;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.result.FigureFiles;
import org.tollgate.benefit.result.Outcome;
import org.tollgate.benefit.result.ResultBoard;
import org.tollgate.benefit.result.Sheet;
import org.tollgate.benefit.series.SeriesImport;
import org.tollgate.benefit.series.SeriesReading;
import org.tollgate.benefit.statistics.Verdict;
import org.tollgate.benefit.target.NewTarget;
import org.tollgate.benefit.target.TargetManagement;
import org.tollgate.benefit.target.Targets;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.KpiSteps;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(RolloutRooms.class)
@ComponentScan(
    basePackages = {
      "org.tollgate.benefit",
      "org.tollgate.governance.plan",
      "org.tollgate.governance.planrule"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {
              ".*\\.web\\..*",
              ".*Tests.*",
              ".*\\.Budget(Watch|Management|Signing|Board)"
            }))
@RecordApplicationEvents
class KpiServicesTests {

  @TestConfiguration
  static class Words {

    @Bean
    MessageSource messageSource() {
      ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
      messages.setBasename("messages/kpi");
      messages.setDefaultEncoding("UTF-8");
      return messages;
    }
  }

  @Autowired private RolloutFixtures fixtures;
  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private IndicatorManagement definitions;
  @Autowired private DefinitionBoard definitionBoard;
  @Autowired private Indicators indicators;
  @Autowired private SeriesImport imports;
  @Autowired private TargetManagement targets;
  @Autowired private Targets proposed;
  @Autowired private PlanManagement plan;
  @Autowired private KpiLocking locking;
  @Autowired private LockBoard board;
  @Autowired private LockedKpis locked;
  @Autowired private ResultBoard results;
  @Autowired private FigureFiles files;
  @Autowired private List<EvidenceSource> sources;
  @Autowired private Inbox inbox;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private KpiSteps steps;
  private Staged staged;

  @BeforeEach
  void startsARollout() {
    clock.set(RolloutRooms.START);
    steps = beans.createBean(KpiSteps.class);
    staged = fixtures.running();
  }

  @Test
  void tellsWhichProblemsNobodyMeasures() {
    assertThat(definitionBoard.offer(director(), id()).uncovered())
        .containsExactly("Nobody sees all orders of a customer");

    IndicatorId indicator = waiting();
    assertThat(definitionBoard.offer(director(), id()).uncovered()).isEmpty();

    accepted(definitions.drop(director(), id(), indicator, "Nobody rings any more"));
    assertThat(definitionBoard.offer(director(), id()).uncovered()).hasSize(1);
  }

  @Test
  void isDefinedByPlannersAndChangedByItsOwnerToo() {
    IndicatorId indicator = waiting();
    Definition other = steps.definition(staged, "Waiting", Unit.MINUTES, Method.RANKS);
    long revision = view(indicator).revision();

    accepted(definitions.change(actor("team"), id(), indicator, revision, other));
    assertThat(view(indicator).name()).isEqualTo("Waiting");
    for (String part : List.of("lead", "sponsor", "auditor", "consultant")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> definitions.define(actor(part), id(), null, other));
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> definitions.drop(actor(part), id(), indicator, "so"));
    }
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> results.of(actor("outsider"), id()));
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseHasChangedMeanwhile() {
    IndicatorId indicator = waiting();
    Definition other = steps.definition(staged, "Waiting", Unit.MINUTES, Method.RANKS);

    assertThat(definitions.change(director(), id(), indicator, 7, other))
        .contains(Refusal.because("kpi.refused.stale"));
  }

  @Test
  void refusesATargetWithoutAPresentValueAndKeepsTheRefusal() {
    IndicatorId indicator = waiting();

    assertThat(propose(indicator, "45")).contains("kpi.target.refused.no-value");

    steps.bring(staged, indicator, steps.firstWeek(), List.of(52, 47, 61));
    assertThat(propose(indicator, "45")).contains("kpi.target.refused.few");
    assertThat(proposed.of(id())).hasSize(2).noneMatch(target -> target.isAccepted());
    assertThat(acts()).filteredOn("kpi-target-refused"::equals).hasSize(2);
  }

  @Test
  void acceptsATargetOutsideTheNaturalLimitsOnlyWithAChangeOfTheProcess() {
    IndicatorId indicator = measured();

    // natural limits of the golden values: 35.33 to 74.50
    assertThat(propose(indicator, "35")).contains("kpi.target.refused.limits");
    assertThat(proposed.of(id()).get(0).refused())
        .contains(Refusal.because("kpi.target.refused.limits", "35.3", "74.5"));
    assertThat(propose(indicator, "36")).isEmpty();
    assertThat(propose(indicator, "60")).contains("kpi.target.refused.backwards");

    NewMilestone pilot =
        NewMilestone.of(
            "Pilot live",
            MilestoneKind.DELIVERABLE,
            NewMilestone.Duty.none(),
            LocalDate.of(2026, 6, 15));
    var added = (PlanManagement.Addition.Added) plan.add(director(), id(), pilot);
    NewTarget stretch = new NewTarget(new BigDecimal("30"), "the pilot", added.milestone().value());
    accepted(targets.propose(actor("team"), id(), indicator, stretch));
    assertThat(proposed.held(id()).get(indicator).wish().aim()).isEqualByComparingTo("30");
    assertThat(proposed.of(id())).hasSize(4);

    NewTarget nowhere = new NewTarget(BigDecimal.ONE, "so", UUID.randomUUID());
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> targets.propose(director(), id(), indicator, nowhere));
  }

  @Test
  void refusesATargetThatBringsNobodyABenefit() {
    Definition plain = steps.waiting(staged);
    Definition idle =
        new Definition(
            new Definition.Meaning("Idle", "", "", "", plain.meaning().direction()),
            plain.formula(),
            plain.measuring(),
            plain.analysis());
    IndicatorId indicator = steps.define(staged, idle);
    steps.bring(staged, indicator, steps.firstWeek(), KpiSteps.BEFORE);

    assertThat(propose(indicator, "45")).contains("kpi.target.refused.benefit");
  }

  @Test
  void bringsTheSameFileTwiceWithoutAChange() {
    IndicatorId indicator = waiting();
    byte[] file = csv("K-01;2026-01-05;52\nK-01;2026-01-12;47\n");

    assertThat(imports.look(director(), id(), file).lines().get(0).fresh()).isEqualTo(2);
    assertThat(imports.bring(director(), id(), file).lines().get(0).fresh()).isEqualTo(2);
    SeriesReading again = imports.bring(director(), id(), file);
    assertThat(again.lines().get(0).same()).isEqualTo(2);
    assertThat(again.lines().get(0).changed()).isZero();
    SeriesReading other = imports.bring(director(), id(), csv("K-01;2026-01-05;53,5\n"));
    assertThat(other.lines().get(0).changed()).isEqualTo(1);
    assertThat(acts()).filteredOn("kpi-figures-brought"::equals).hasSize(2);
    assertThat(results.one(director(), id(), indicator).rows()).hasSize(2);
  }

  @Test
  void storesNothingOfAFileWithOneWrongRow() {
    IndicatorId indicator = waiting();

    assertThat(problems("K-01;2026-01-05;52\nK-09;2026-01-05;1\n"))
        .containsExactly(Refusal.because("kpi.problem.unknown", 3, "K-09"));
    assertThat(problems("K-01;2026-01-05;52\nK-01;2026-01-08;47\n"))
        .containsExactly(Refusal.because("kpi.problem.twice", 3, "K-01", "2026-01-05"));
    assertThat(problems("K-01;2026-03-09;52\n"))
        .containsExactly(Refusal.because("kpi.problem.unfinished", 2, "2026-03-09"));
    assertThat(problems("K-01;2026-01-05;fifty\n"))
        .containsExactly(Refusal.because("spreadsheet.problem.number", 2, "C", "fifty"));
    assertThat(results.one(director(), id(), indicator).rows()).isEmpty();
  }

  @Test
  void takesFiguresOfAnotherOwnerAndAnotherCurrencyFromNobody() {
    waiting();

    assertThat(imports.bring(actor("lead"), id(), csv("K-01;2026-01-05;52\n")).problems())
        .containsExactly(Refusal.because("kpi.problem.not-yours", 2, "K-01"));
    byte[] money =
        "Indicator;Period;Value;Currency\nK-01;2026-01-05;52;EUR\n"
            .getBytes(StandardCharsets.UTF_8);
    assertThat(imports.bring(director(), id(), money).problems())
        .containsExactly(Refusal.because("kpi.problem.currency", 2, "EUR", "–"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> imports.look(actor("auditor"), id(), csv("K-01;2026-01-05;52\n")));
  }

  @Test
  void locksWhenClientAndImplementerHaveSignedTheSameText() {
    IndicatorId indicator = ready();
    propose();
    assertThat(titles("sponsor")).contains("kpi.work.sign");
    assertThat(titles("consultant")).contains("kpi.work.sign");
    assertThat(answer("kpi.baseline-locked").isMet()).isFalse();

    assertThat(sign("director")).isEqualTo(new KpiLocking.Outcome.Signed(false));
    assertThat(answer("kpi.baseline-locked").isMet()).isFalse();
    assertThat(sign("implementer")).isEqualTo(new KpiLocking.Outcome.Signed(true));

    assertThat(answer("kpi.baseline-locked").isMet()).isTrue();
    assertThat(titles("sponsor")).doesNotContain("kpi.work.sign");
    assertThat(acts())
        .containsSubsequence(
            "kpi-baseline-proposed",
            "kpi-baseline-signed",
            "kpi-baseline-signed",
            "kpi-baseline-locked");
    assertThat(board.text(actor("auditor"), id(), 1).whole()).isTrue();
    assertThat(locked.figures(id()).get(indicator)).hasSize(12);
  }

  @Test
  void takesOneSignatureOfEachPartyAndOnlyWithThePassword() {
    ready();
    propose();

    assertThat(sign("director")).isEqualTo(new KpiLocking.Outcome.Signed(false));
    assertThat(sign("sponsor"))
        .isEqualTo(new KpiLocking.Outcome.Refused(Refusal.because("kpi.lock.refused.signed")));
    String shown = board.of(director(), id()).open().digest();
    assertThat(locking.sign(actor("implementer"), id(), shown, "wrong"))
        .isEqualTo(new KpiLocking.Outcome.Refused(Refusal.because("kpi.lock.refused.password")));
    for (String part : List.of("chair", "team", "auditor", "lead")) {
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> locking.sign(actor(part), id(), shown, RolloutFixtures.PASSWORD));
    }
    assertThat(answer("kpi.baseline-locked").isMet()).isFalse();
  }

  @Test
  void forgetsASignatureWhenAFigureChangesUnderIt() {
    IndicatorId indicator = ready();
    propose();
    String shown = board.of(director(), id()).open().digest();
    sign("director");
    steps.bring(staged, indicator, steps.firstWeek(), List.of(51));

    assertThat(locking.sign(actor("implementer"), id(), shown, RolloutFixtures.PASSWORD))
        .isEqualTo(new KpiLocking.Outcome.Stale());
    assertThat(board.of(director(), id()).open().counting()).isEmpty();
    assertThat(sign("implementer")).isEqualTo(new KpiLocking.Outcome.Signed(false));
    assertThat(sign("sponsor")).isEqualTo(new KpiLocking.Outcome.Signed(true));
  }

  @Test
  void saysWhatLacksBeforeAnybodyCanSign() {
    IndicatorId indicator = waiting();
    steps.bring(staged, indicator, steps.firstWeek(), List.of(52, 47, 61, 55, 58));
    propose();

    assertThat(board.of(director(), id()).open().lacks())
        .containsExactly(
            Refusal.because("kpi.lock.lacks.values", "K-01", 12),
            Refusal.because("kpi.lock.lacks.target", "K-01"));
    assertThat(sign("director")).isInstanceOf(KpiLocking.Outcome.Refused.class);
  }

  @Test
  void keepsSignedFiguresUntilANewVersionIsOpenAndTheOldOneReadable() {
    IndicatorId indicator = locked();

    byte[] other = csv("K-01;" + steps.firstWeek() + ";99\n");
    assertThat(imports.bring(director(), id(), other).problems())
        .containsExactly(
            Refusal.because("kpi.problem.sealed", 2, "K-01", steps.firstWeek().toString()));

    propose();
    assertThat(imports.bring(director(), id(), other).isUsable()).isTrue();
    sign("director");
    sign("implementer");

    assertThat(locked.versions(id()))
        .extracting(LockView::number, LockView::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, LockView.State.REPLACED),
            org.assertj.core.groups.Tuple.tuple(2, LockView.State.LOCKED));
    assertThat(board.text(director(), id(), 1).text()).contains(steps.firstWeek() + "  52");
    assertThat(board.text(director(), id(), 2).text()).contains(steps.firstWeek() + "  99");
    assertThat(locked.figures(id()).get(indicator).get(0).measured()).isEqualByComparingTo("99");
  }

  @Test
  void findsTheGoldenValuesAndSaysImproved() {
    IndicatorId indicator = locked();
    measureAfter(indicator, KpiSteps.AFTER);

    Outcome outcome = results.one(director(), id(), indicator).outcome();
    assertThat(outcome.verdict()).isEqualTo(Verdict.IMPROVED);
    assertThat(outcome.finding().estimate()).isCloseTo(-11.333333, within(1e-5));
    assertThat(outcome.finding().pValue()).isCloseTo(3.7300734e-6, within(1e-11));
    assertThat(outcome.finding().interval().low()).isCloseTo(-15.1018219, within(1e-5));
    assertThat(outcome.finding().effect().hedges()).isCloseTo(-2.4698521, within(1e-5));
    assertThat(outcome.attainment().orElseThrow().doubleValue())
        .isCloseTo(11.333333 / 7.916667, within(1e-5));
    assertThat(answer("kpi.measured").isMet()).isTrue();
  }

  @Test
  void leavesTheStabilisationWindowOutAndLooksAtAsManyPeriodsAsBefore() {
    IndicatorId indicator = locked();
    LocalDate live = LocalDate.of(2026, 8, 6);
    clock.set(live.plusDays(400).atStartOfDay().toInstant(ZoneOffset.UTC));
    // nine terrible weeks around go-live, and later ones that nobody agreed to look at
    steps.bring(staged, indicator, LocalDate.of(2026, 8, 3), List.of(90, 91, 92, 93, 94));
    steps.bring(staged, indicator, LocalDate.of(2026, 9, 7), KpiSteps.AFTER);
    steps.bring(staged, indicator, LocalDate.of(2026, 11, 30), List.of(99, 99));

    Sheet sheet = results.one(director(), id(), indicator);
    assertThat(sheet.locked().terms().goLive()).isEqualTo(live);
    assertThat(sheet.outcome().after()).isEqualTo(12);
    assertThat(sheet.outcome().finding().after()).isCloseTo(43.583333, within(1e-5));
    assertThat(sheet.rows())
        .extracting(Sheet.Row::place)
        .contains(Sheet.Place.SETTLING, Sheet.Place.LATER);
  }

  @Test
  void isNotComparableOnceTheDefinitionIsNotTheSignedOne() {
    IndicatorId indicator = locked();
    measureAfter(indicator, KpiSteps.AFTER);
    IndicatorView now = view(indicator);
    Definition other =
        new Definition(
            now.definition().meaning(),
            new Definition.Formula(
                "seconds until somebody answers", "all calls", "", Unit.SECONDS, "", 1, null, null),
            now.definition().measuring(),
            now.definition().analysis());
    accepted(definitions.change(director(), id(), indicator, now.revision(), other));

    Outcome outcome = results.one(director(), id(), indicator).outcome();
    assertThat(outcome.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
    assertThat(outcome.sign()).isEqualTo("none");
    assertThat(outcome.attainment()).isEmpty();
    assertThat(answer("kpi.baseline-locked").isMet()).isFalse();
    assertThat(answer("kpi.measured").isMet()).isFalse();
  }

  @Test
  void isNotComparableWhereRecordsAreMissing() {
    IndicatorId indicator = locked();
    clock.set(LocalDate.of(2027, 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    StringBuilder file =
        new StringBuilder("Indicator;Period;Value;Records expected;Records present\n");
    for (int week = 0; week < 12; week++) {
      file.append(
          "K-01;%s;%d;100;%d\n"
              .formatted(
                  LocalDate.of(2026, 9, 7).plusWeeks(week),
                  KpiSteps.AFTER.get(week),
                  week == 5 ? 94 : 95));
    }
    assertThat(
            imports
                .bring(director(), id(), file.toString().getBytes(StandardCharsets.UTF_8))
                .isUsable())
        .isTrue();

    assertThat(results.one(director(), id(), indicator).outcome().verdict())
        .isEqualTo(Verdict.NOT_COMPARABLE);
  }

  @Test
  void saysNoEvidenceWhereTheSameValuesComeAgain() {
    IndicatorId indicator = locked();
    measureAfter(indicator, KpiSteps.BEFORE);

    Outcome outcome = results.one(director(), id(), indicator).outcome();
    assertThat(outcome.verdict()).isEqualTo(Verdict.NO_EVIDENCE_OF_CHANGE);
  }

  @Test
  void adjustsForEverySignedIndicatorAlsoForThoseNotMeasuredYet() {
    IndicatorId first = ready();
    for (int more = 0; more < 3; more++) {
      IndicatorId other = waiting();
      steps.bring(staged, other, steps.firstWeek(), KpiSteps.BEFORE);
      steps.target(staged, other, "47");
    }
    propose();
    sign("director");
    sign("implementer");
    measureAfter(first, KpiSteps.AFTER);

    Outcome outcome = results.one(director(), id(), first).outcome();
    assertThat(outcome.judgement().adjusted()).isCloseTo(4 * 3.7300734e-6, within(1e-10));
    Answer measured = answer("kpi.measured");
    assertThat(measured.state()).isEqualTo(Answer.State.PARTLY);
  }

  @Test
  void aWaiverOfBothPartiesAnswersGateSix() {
    locked();
    assertThat(answer("kpi.measured").isMet()).isFalse();

    steps.waive(staged);

    assertThat(answer("kpi.measured").isMet()).isTrue();
    assertThat(acts()).filteredOn("kpi-waiver-signed"::equals).hasSize(2);
    assertThat(results.of(director(), id()).outcomes().get(0).word()).isEqualTo("WAIVED");
  }

  @Test
  void givesTheFiguresAway() {
    IndicatorId indicator = locked();
    measureAfter(indicator, KpiSteps.AFTER);

    String csv = new String(files.csv(actor("auditor"), id(), indicator), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(25);
    assertThat(csv).contains("2025-12-15,52,,,before,35.32939", "2026-09-07,44,,,after,");
  }

  @Test
  void theWorkbookComputesTheFiguresOfThePage() throws IOException {
    IndicatorId indicator = locked();
    measureAfter(indicator, KpiSteps.AFTER);

    byte[] file = files.workbook(director(), id(), indicator, Locale.ENGLISH);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
      Map<String, Double> computed = new HashMap<>();
      // POI knows no incomplete beta function; spreadsheets do: p and interval are left to them
      for (Row row : book.getSheetAt(2)) {
        String word = row.getCell(0).getStringCellValue();
        if (row.getRowNum() > 0 && !word.matches("Two-sided p|Quantile.*|Interval.*")) {
          computed.put(word, evaluator.evaluate(row.getCell(1)).getNumberValue());
        }
      }
      assertThat(computed.get("Upper natural limit")).isCloseTo(74.5039394, within(1e-6));
      assertThat(computed.get("Lower natural limit")).isCloseTo(35.3293939, within(1e-6));
      assertThat(computed.get("Difference")).isCloseTo(-11.333333, within(1e-5));
      assertThat(computed.get("Statistic t")).isCloseTo(-6.2659445, within(1e-6));
      assertThat(computed.get("Degrees of freedom")).isCloseTo(20.3738506, within(1e-6));
      assertThat(computed.get("Cliff delta")).isCloseTo(-.9444444, within(1e-6));
    }
  }

  private void measureAfter(IndicatorId indicator, List<Integer> values) {
    clock.set(LocalDate.of(2027, 3, 1).atStartOfDay().toInstant(ZoneOffset.UTC));
    steps.bring(staged, indicator, LocalDate.of(2026, 9, 7), values);
  }

  private IndicatorId waiting() {
    return steps.define(staged, steps.waiting(staged));
  }

  private IndicatorId measured() {
    IndicatorId indicator = waiting();
    steps.bring(staged, indicator, steps.firstWeek(), KpiSteps.BEFORE);
    return indicator;
  }

  private IndicatorId ready() {
    IndicatorId indicator = measured();
    steps.target(staged, indicator, "47");
    return indicator;
  }

  private IndicatorId locked() {
    IndicatorId indicator = ready();
    propose();
    sign("director");
    sign("implementer");
    return indicator;
  }

  private void propose() {
    LocalDate first = steps.firstWeek();
    LocalDate live = LocalDate.of(2026, 8, 6);
    Terms terms = new Terms("Twelve weeks", first, first.plusWeeks(12).minusDays(1), live, "");
    accepted(locking.propose(director(), id(), terms));
  }

  private KpiLocking.Outcome sign(String part) {
    String shown = board.of(actor(part), id()).open().digest();
    return locking.sign(actor(part), id(), shown, RolloutFixtures.PASSWORD);
  }

  private java.util.Optional<String> propose(IndicatorId indicator, String aim) {
    NewTarget wish = new NewTarget(new BigDecimal(aim), "best week", null);
    return targets.propose(director(), id(), indicator, wish).map(Refusal::reason);
  }

  private List<Refusal> problems(String rows) {
    return imports.bring(director(), id(), csv(rows)).problems();
  }

  private static byte[] csv(String rows) {
    return ("Indicator;Period;Value\n" + rows).getBytes(StandardCharsets.UTF_8);
  }

  private Answer answer(String code) {
    LiveQuestion question = new LiveQuestion(code, Phase.KICKOFF);
    return sources.stream()
        .filter(source -> source.questions().contains(code))
        .map(source -> source.answer(Set.of(id()), Set.of(question), clock.instant()))
        .map((Map<RolloutId, Map<LiveQuestion, Answer>> all) -> all.get(id()).get(question))
        .findFirst()
        .orElseThrow();
  }

  private IndicatorView view(IndicatorId indicator) {
    return indicators.one(id(), indicator);
  }

  private List<String> titles(String part) {
    return inbox.of(actor(part), 0).entries().stream().map(entry -> entry.title()).toList();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private Actor actor(String part) {
    return staged.cast().actor(part);
  }

  private Actor director() {
    return staged.cast().director();
  }

  private RolloutId id() {
    return staged.id();
  }

  private static void accepted(java.util.Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }
}
