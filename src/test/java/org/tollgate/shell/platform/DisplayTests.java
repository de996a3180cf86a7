package org.tollgate.shell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DisplayTests {

  private Display display;

  @BeforeEach
  void inEnglish() throws IOException {
    display = new Display(new MessageConfiguration().messageSource());
    LocaleContextHolder.setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void inNoLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void writesADayWithTheMonthsName() {
    assertThat(display.day(LocalDate.of(2026, 3, 27))).isEqualTo("27 Mar 2026");
    assertThat(display.day(null)).isEqualTo("–");
  }

  @Test
  void writesAMomentInTheRolloutsZone() {
    assertThat(display.moment(Instant.parse("2026-03-27T17:00:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("Fri 27 Mar 2026, 18:00");
  }

  @Test
  void writesAShareWithOneDecimalAndASpaceThatDoesNotBreak() {
    assertThat(display.percent(new BigDecimal("84.5"))).isEqualTo("84.5\u00a0%");
    assertThat(display.percent(new BigDecimal("100"))).isEqualTo("100.0\u00a0%");
  }

  @Test
  void groupsTheDigitsOfANumber() {
    assertThat(display.number(182_406)).isEqualTo("182,406");
  }

  @Test
  void writesInRussianAsRussiansDo() {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("ru"));
    assertThat(display.day(LocalDate.of(2026, 3, 7))).isEqualTo("07.03.2026");
    assertThat(display.moment(Instant.parse("2026-03-27T17:00:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("пт, 27.03.2026, 18:00");
    assertThat(display.percent(new BigDecimal("84.5"))).isEqualTo("84,5\u00a0%");
    assertThat(display.number(182_406)).isEqualTo("182\u00a0406");
  }

  @Test
  void writesInChineseWithoutSpaces() {
    LocaleContextHolder.setLocale(Locale.forLanguageTag("zh-CN"));
    assertThat(display.day(LocalDate.of(2026, 3, 27))).isEqualTo("2026年3月27日");
    assertThat(display.moment(Instant.parse("2026-03-27T17:00:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("2026年3月27日（周五）18:00");
    assertThat(display.percent(new BigDecimal("84.5"))).isEqualTo("84.5%");
    assertThat(display.number(182_406)).isEqualTo("182,406");
  }
}
