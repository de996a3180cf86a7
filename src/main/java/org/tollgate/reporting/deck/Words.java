package org.tollgate.reporting.deck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.tollgate.reporting.report.ReportWords;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Reason;

/**
 * What a deck says in its language.
 *
 * @param names of everybody in the report
 */
record Words(ReportWords words, Map<UUID, String> names, Locale locale) {

  String say(String key, Object... arguments) {
    return words.say(key, locale, arguments);
  }

  String say(Reason reason) {
    return words.say(reason, locale);
  }

  String day(LocalDate day) {
    return day == null ? "–" : words.day(day, locale);
  }

  /** With its sign, so that no days more cannot be read as fewer. */
  String change(Integer days) {
    if (days == null) {
      return "–";
    }
    return days > 0 ? "+" + days : String.valueOf(days).replace('-', '−');
  }

  String name(UUID person) {
    return person == null ? say("report.nobody") : names.getOrDefault(person, "–");
  }

  Grid.Cell light(Level level) {
    return new Grid.Cell(Ink.sign(level) + " " + say("report.level." + level), Ink.of(level), true);
  }

  String list(Collection<String> all) {
    return all.stream().collect(Collectors.joining(say("report.comma")));
  }

  /** What a table or chart shows, for who does not see it. */
  static void describe(XSLFGraphicFrame frame, String text) {
    CTGraphicalObjectFrame raw = (CTGraphicalObjectFrame) frame.getXmlObject();
    raw.getNvGraphicFramePr().getCNvPr().setDescr(text);
  }
}
