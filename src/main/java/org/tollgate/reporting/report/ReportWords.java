package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.reporting.report.StatusReport.Reason;

/** Says what a report holds in one language, on its page and in every paper made from it. */
@Component("reportWords")
public class ReportWords {

  private static final Pattern DAYS = Pattern.compile("P-?\\d+D");

  private final Findings findings;

  ReportWords(Findings findings) {
    this.findings = findings;
  }

  public String say(Reason reason, Locale locale) {
    return say(reason.key(), locale, reason.arguments().toArray());
  }

  public String say(String key, Locale locale, Object... arguments) {
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      if (shown[i] instanceof Period days) {
        shown[i] = days(days.getDays(), locale);
      } else if (shown[i] instanceof String text && DAYS.matcher(text).matches()) {
        shown[i] = days(Period.parse(text).getDays(), locale);
      }
    }
    return findings.say(key, locale, shown);
  }

  /** A day as the language writes it; empty for none. */
  public String day(LocalDate day, Locale locale) {
    return day == null ? "" : say("report.day", locale, day);
  }

  /** So many days, in the form that the number asks for. */
  public String days(int number, Locale locale) {
    return findings.say("report.days." + form(Math.abs(number), locale), locale, number);
  }

  /**
   * The plural form after the Unicode plural rules of the three languages (CLDR): one and other in
   * English, one, few and many in Russian, other in Chinese.
   */
  static String form(int number, Locale locale) {
    return switch (locale.getLanguage()) {
      case "ru" -> russian(number);
      case "zh" -> "other";
      default -> number == 1 ? "one" : "other";
    };
  }

  private static String russian(int number) {
    int last = number % 10;
    int lastTwo = number % 100;
    if (last == 1 && lastTwo != 11) {
      return "one";
    }
    boolean few = last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14);
    return few ? "few" : "other";
  }
}
