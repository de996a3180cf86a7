package org.tollgate.reporting.deck;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.Telling;

/** What a deck says in its language, and how it marks it. */
record Words(Telling telling) {

  Locale locale() {
    return telling.locale();
  }

  String say(String key, Object... arguments) {
    return telling.say(key, arguments);
  }

  String say(Reason reason) {
    return telling.say(reason);
  }

  String day(LocalDate day) {
    return telling.day(day);
  }

  String change(Integer days) {
    return telling.change(days);
  }

  String name(UUID person) {
    return telling.name(person);
  }

  Grid.Cell light(Level level) {
    return new Grid.Cell(Ink.sign(level) + " " + say("report.level." + level), Ink.of(level), true);
  }

  String list(Collection<String> all) {
    return telling.list(all);
  }

  /** What a table or chart shows, for who does not see it. */
  static void describe(XSLFGraphicFrame frame, String text) {
    CTGraphicalObjectFrame raw = (CTGraphicalObjectFrame) frame.getXmlObject();
    raw.getNvGraphicFramePr().getCNvPr().setDescr(text);
  }
}
