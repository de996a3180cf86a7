package org.tollgate.base.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.base.checklist.IndicatorDefinition.Better;
import org.tollgate.base.checklist.IndicatorDefinition.Cut;
import org.tollgate.base.checklist.IndicatorDefinition.Group;
import org.tollgate.base.shared.LocalizedText;

class KpiCatalogueTests {

  private static final String SOUND =
      """
      version: 1
      indicators:
        - code: churn-rate
          group: OPERATIONS
          direction: LOWER
          unit: PERCENT
          cadence: monthly
          cuts: [customer-tier, individual]
          method: [P6]
          name: {en: Churn, zh-CN: 流失, ru: Отток}
          numerator: {en: Lost, zh-CN: 流失, ru: Ушли}
          denominator: {en: Active, zh-CN: 活跃, ru: Активные}
          source: {en: Orders, zh-CN: 订单, ru: Заказы}
        - code: calls-handled
          group: OPERATIONS
          direction: HIGHER
          unit: COUNT
          cadence: weekly
          cuts: [channel]
          method: [P6]
          name: {en: Calls, zh-CN: 来电, ru: Звонки}
          numerator: {en: Calls, zh-CN: 来电, ru: Звонки}
          source: {en: CRM, zh-CN: 系统, ru: Система}
      """;

  private final KpiCatalogue catalogue = new KpiCatalogue();

  @Test
  void holdsTheNineteenIndicatorsInTheirTwoGroups() {
    assertThat(catalogue.indicators()).hasSize(19);
    assertThat(catalogue.indicators())
        .filteredOn(indicator -> indicator.group() == Group.OPERATIONS)
        .hasSize(11)
        .last()
        .returns("marginal-contribution", IndicatorDefinition::code);
  }

  @Test
  void knowsWhichIndicatorsAreMeantToFall() {
    assertThat(catalogue.indicators())
        .filteredOn(indicator -> indicator.measure().better() == Better.LOWER)
        .extracting(IndicatorDefinition::code)
        .containsExactlyInAnyOrder(
            "churn-rate",
            "waiting-time",
            "time-per-sales-stage",
            "calls-per-opportunity",
            "channel-length");
  }

  @Test
  void offersEveryCutSomewhere() {
    assertThat(catalogue.indicators().stream().flatMap(each -> each.cuts().stream()))
        .contains(Cut.values());
  }

  @Test
  void everyTextIsInThreeLanguagesAndTheirScripts() {
    assertThat(catalogue.indicators().stream().flatMap(KpiCatalogueTests::texts))
        .allSatisfy(
            text -> {
              assertThat(text.en()).doesNotContainPattern("[\\p{IsHan}\\p{IsCyrillic}]");
              assertThat(text.zhCn()).containsPattern("\\p{IsHan}");
              assertThat(text.ru()).containsPattern("\\p{IsCyrillic}");
            });
  }

  @Test
  void readsACountWithoutADenominator() {
    assertThat(read(SOUND).indicator("calls-handled").orElseThrow().formula().denominator())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "direction: LOWER, direction: DOWN, 5",
    "cadence: weekly, cadence: hourly, 18",
    "'cuts: [customer-tier, individual]', 'cuts: [customer-tier, customer-tier]', 8",
    "code: calls-handled, code: churn-rate, 14",
    "'unit: COUNT', 'unit: PIECES', 17",
    "'ru: Ушли}', 'fr: Partis}', 11"
  })
  void refusesABrokenFileWithItsLine(String sound, String broken, int line) {
    assertThat(SOUND).contains(sound);
    assertThatThrownBy(() -> read(SOUND.replace(sound, broken)))
        .isInstanceOf(ChecklistException.class)
        .hasMessageContaining("kpi-catalogue.yaml")
        .hasMessageContaining("line " + line + ":");
  }

  @Test
  void missesTheFileWhenItIsNotThere() {
    assertThatThrownBy(() -> new KpiCatalogue(List.of()))
        .isInstanceOf(ChecklistException.class)
        .hasMessageContaining("the file is missing");
  }

  private static KpiCatalogue read(String content) {
    return new KpiCatalogue(List.of(new ChecklistFile(IndicatorReader.FILE_NAME, content)));
  }

  private static Stream<LocalizedText> texts(IndicatorDefinition indicator) {
    return Stream.concat(
        Stream.of(indicator.name(), indicator.formula().numerator(), indicator.formula().source()),
        indicator.formula().denominator().stream());
  }
}
