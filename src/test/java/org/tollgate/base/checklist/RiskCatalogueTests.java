package org.tollgate.base.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskCatalogueTests {

  private static final String SOUND =
      """
      version: 1
      risks:
        - code: scope-grows
          category: SCOPE
          probability: 4
          impact: 4
          method: [P27]
          name: {en: Growth, zh-CN: 扩大, ru: Рост}
          effect: {en: Slip, zh-CN: 拖延, ru: Сдвиг}
          response: {en: Decide, zh-CN: 决策, ru: Решать}
      """;

  private final RiskCatalogue catalogue = new RiskCatalogue();

  @Test
  void comesFromEveryNumberThatNamesRisks() {
    assertThat(catalogue.risks().stream().flatMap(risk -> risk.method().stream()))
        .contains("P15", "P17", "P19", "P20", "P25", "P27");
  }

  @Test
  void everyTextIsInThreeLanguagesAndTheirScripts() {
    assertThat(
            catalogue.risks().stream()
                .flatMap(risk -> Stream.of(risk.name(), risk.effect(), risk.response())))
        .allSatisfy(
            text -> {
              assertThat(text.en()).doesNotContainPattern("[\\p{IsHan}\\p{IsCyrillic}]");
              assertThat(text.zhCn()).containsPattern("\\p{IsHan}");
              assertThat(text.ru()).containsPattern("\\p{IsCyrillic}");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "probability: 4, probability: 6, 5",
    "impact: 4, impact: high, 6",
    "category: SCOPE, category: MOOD, 4",
    "'ru: Сдвиг}', 'de: Verzug}', 9"
  })
  void refusesABrokenFileWithItsLine(String sound, String broken, int line) {
    assertThat(SOUND).contains(sound);
    assertThatThrownBy(() -> read(SOUND.replace(sound, broken)))
        .isInstanceOf(ChecklistException.class)
        .hasMessageContaining("risks.yaml, line " + line + ":");
  }

  @Test
  void missesTheFileWhenItIsNotThere() {
    assertThatThrownBy(() -> new RiskCatalogue(List.of()))
        .isInstanceOf(ChecklistException.class)
        .hasMessageContaining("the file is missing");
  }

  private static RiskCatalogue read(String content) {
    return new RiskCatalogue(List.of(new ChecklistFile(RiskReader.FILE_NAME, content)));
  }
}
