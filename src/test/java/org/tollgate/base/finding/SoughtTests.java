package org.tollgate.base.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SoughtTests {

  @Test
  void whatTheTextHoldsStandsForItself() {
    assertThat(sought("100%_!").pattern()).isEqualTo("%100!%!_!!%");
    assertThat(sought(" ИРИНА ").pattern()).isEqualTo("%ирина%");
  }

  @Test
  void oneLetterIsTooShortButOneChineseCharacterIsAWord() {
    assertThat(sought("").isTooShort()).isTrue();
    assertThat(sought("a").isTooShort()).isTrue();
    assertThat(sought("%%%").isTooShort()).isTrue();
    assertThat(sought("Ж").isTooShort()).isTrue();
    assertThat(sought("王").isTooShort()).isFalse();
    assertThat(sought("ab").isTooShort()).isFalse();
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(sought("😀".repeat(500)).text()).isEqualTo("😀".repeat(Sought.LONGEST));
  }

  @Test
  void noPageIsBeforeTheFirst() {
    assertThat(new Sought("text", Locale.ENGLISH, -3, 20).skipped()).isZero();
  }

  private static Sought sought(String text) {
    return new Sought(text, Locale.ENGLISH, 0, 20);
  }
}
