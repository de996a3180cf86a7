package org.tollgate.shell.platform;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.DatePatterns;
import org.tollgate.base.shared.Percentage;

/**
 * Writes dates and figures in the reader's language; pages call it as {@code ${@display.day(…)}}.
 * The patterns are messages, because each language orders a date in its own way.
 */
@Component("display")
public class Display {

  private final MessageSource messages;

  Display(MessageSource messages) {
    this.messages = messages;
  }

  /** 27 Mar 2026, or a dash where there is no day. */
  public String day(LocalDate day) {
    return day == null ? "–" : formatter("platform.format.day").format(day);
  }

  /** Fri 27 Mar 2026, 18:00 in the zone of the rollout, or a dash where there is no instant. */
  public String moment(Instant instant, ZoneId zone) {
    return instant == null ? "–" : formatter("platform.format.moment").format(instant.atZone(zone));
  }

  /** 1,284 with the separators of the language. */
  public String number(Number number) {
    return number == null ? "–" : NumberFormat.getInstance(locale()).format(number);
  }

  /** 84.5 % with the decimal sign and the space of the language; always one decimal. */
  public String percent(Percentage share) {
    return share == null ? "–" : percent(share.value());
  }

  /**
   * @param share in per cent, 0 to 100
   */
  public String percent(BigDecimal share) {
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    String figure = format.format(share);
    return messages.getMessage("platform.format.percent", new Object[] {figure}, locale());
  }

  private DateTimeFormatter formatter(String pattern) {
    return DatePatterns.of(messages.getMessage(pattern, null, locale()), locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
