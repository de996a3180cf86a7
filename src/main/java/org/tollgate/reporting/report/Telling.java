package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tollgate.reporting.report.StatusReport.Lack;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.StatusReport.RiskLine;

/**
 * One report said in one language: the same words in deck, paper and workbook.
 *
 * @param names of everybody in the report
 */
public record Telling(ReportWords words, Map<UUID, String> names, Locale locale) {

  public String say(String key, Object... arguments) {
    return words.say(key, locale, arguments);
  }

  public String say(Reason reason) {
    return words.say(reason, locale);
  }

  /** A dash for none. */
  public String day(LocalDate day) {
    return day == null ? "–" : words.day(day, locale);
  }

  /** Days with their sign, so that no days more cannot be read as fewer; a dash for none. */
  public String change(Integer days) {
    if (days == null) {
      return "–";
    }
    return days > 0 ? "+" + days : String.valueOf(days).replace('-', '−');
  }

  public String name(UUID person) {
    return person == null ? say("report.nobody") : names.getOrDefault(person, "–");
  }

  public String list(Collection<String> all) {
    return all.stream().collect(Collectors.joining(say("report.comma")));
  }

  /** What is missing: the question asked, or else what stands in the way. */
  public String lack(Lack lack) {
    String text = lack.question() == null ? say(lack.finding()) : lack.question().in(locale);
    return lack.code() == null ? text : lack.code() + " " + text;
  }

  /** A risk with its code, and whether it is new or lies before the committee. */
  public String risk(RiskLine risk) {
    List<String> marks =
        Stream.of(
                risk.answered().fresh() ? say("report.new") : "",
                risk.answered().escalated() ? say("report.escalated") : "")
            .filter(text -> !text.isEmpty())
            .toList();
    String name = risk.code() + " " + risk.title();
    return marks.isEmpty() ? name : name + " (" + list(marks) + ")";
  }

  public String response(RiskLine risk) {
    String response = risk.answered().response();
    return response == null ? say("report.no-response") : response;
  }
}
