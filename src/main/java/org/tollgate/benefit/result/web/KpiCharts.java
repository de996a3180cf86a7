package org.tollgate.benefit.result.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.DatePatterns;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.result.IntervalPicture;
import org.tollgate.benefit.result.Outcome;
import org.tollgate.benefit.result.Sheet;
import org.tollgate.benefit.result.XmrPicture;

/** Draws the charts of an indicator with the words of the reader's language. */
@Component
class KpiCharts {

  private final KpiWords words;
  private final MessageSource messages;

  KpiCharts(KpiWords words, MessageSource messages) {
    this.words = words;
    this.messages = messages;
  }

  String xmr(Sheet sheet) {
    Definition definition = sheet.outcome().indicator().definition();
    String day = message("platform.format.day");
    XmrPicture.Formats formats =
        new XmrPicture.Formats(
            value -> words.figure(definition, value),
            date -> DatePatterns.of(day, locale()).format(date));
    return XmrPicture.draw(
        sheet,
        new XmrPicture.Words(
            label(sheet),
            message("kpi.chart.upper"),
            message("kpi.chart.mean"),
            message("kpi.chart.lower"),
            message("kpi.chart.target"),
            message("kpi.chart.settling"),
            message("kpi.chart.live"),
            formats));
  }

  /** Null while there is nothing to compare. */
  String interval(Outcome outcome) {
    if (outcome.finding() == null) {
      return null;
    }
    Definition definition = outcome.indicator().definition();
    String change = words.change(definition, outcome.finding().estimate());
    String low = words.change(definition, outcome.finding().interval().low());
    String high = words.change(definition, outcome.finding().interval().high());
    String worth = words.value(definition, definition.analysis().worthwhile());
    return IntervalPicture.draw(
        outcome,
        new IntervalPicture.Words(
            message("kpi.chart.interval", change, low, high),
            message("kpi.chart.none"),
            message("kpi.chart.worth", worth),
            value -> words.change(definition, value)));
  }

  private String label(Sheet sheet) {
    Definition definition = sheet.outcome().indicator().definition();
    String name = definition.meaning().name();
    if (!sheet.limits().isDrawn()) {
      return message("kpi.chart.label.short", name, sheet.rows().size());
    }
    return message(
        "kpi.chart.label",
        name,
        sheet.rows().size(),
        words.value(definition, sheet.limits().chart().mean()),
        words.value(definition, sheet.limits().chart().lowerLimit()),
        words.value(definition, sheet.limits().chart().upperLimit()));
  }

  private String message(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
