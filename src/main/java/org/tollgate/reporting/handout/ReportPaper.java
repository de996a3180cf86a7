package org.tollgate.reporting.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.Paper.Heading;
import org.tollgate.base.paper.Paper.KeyValues;
import org.tollgate.base.paper.Paper.Pair;
import org.tollgate.base.paper.Paper.Table;
import org.tollgate.reporting.handout.Part.Computed;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.Telling;

/** A report as a paper. */
final class ReportPaper {

  private ReportPaper() {}

  static Paper of(ReportView view, Telling telling) {
    StatusReport report = view.report();
    StatusReport.Head head = report.head();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new KeyValues(
            List.of(
                pair(telling, "report.column.state", state(view, telling)),
                pair(telling, "report.paper.overall", level(report, telling)),
                pair(telling, "report.hash", view.hash()),
                pair(telling, "report.record", head.record()))));
    for (Part part : Parts.of(report, telling)) {
      blocks.add(new Heading(1, part.title()));
      blocks.add(table(part, telling));
    }
    return new Paper(
        heading(view, telling),
        head.name(),
        telling.say("report.paper.file", head.name(), head.number()),
        telling.locale(),
        (view.isFinal() ? view.signed() : view.made()).at(),
        new Paper.Footer("SHA-256 " + view.hash(), telling.say("report.paper.page", "{0}", "{1}")),
        blocks);
  }

  static String heading(ReportView view, Telling telling) {
    return telling.say("report.heading", view.number(), telling.day(view.report().head().asOf()));
  }

  static String state(ReportView view, Telling telling) {
    return telling.say(view.isFinal() ? "report.final" : "report.draft");
  }

  static String level(StatusReport report, Telling telling) {
    return telling.say("report.level." + report.overall());
  }

  private static Pair pair(Telling telling, String key, String value) {
    return new Pair(telling.say(key), value);
  }

  private static Table table(Part part, Telling telling) {
    return new Table(
        part.columns().stream().map(one -> new Paper.Column(one.head(), one.share())).toList(),
        part.rows().stream()
            .map(row -> row.stream().map(cell -> text(cell, telling)).toList())
            .toList());
  }

  private static String text(Object cell, Telling telling) {
    if (cell instanceof LocalDate day) {
      return telling.day(day);
    }
    if (cell instanceof Computed computed) {
      return telling.change(computed.value());
    }
    return cell == null ? "–" : cell.toString();
  }
}
