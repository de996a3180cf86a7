package org.tollgate.reporting.handout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tollgate.base.spreadsheet.CellFormula;
import org.tollgate.base.spreadsheet.Sheet;
import org.tollgate.reporting.handout.Part.Column;
import org.tollgate.reporting.handout.Part.Computed;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.Telling;

/** A report as sheets of a workbook; what follows from other cells is a formula. */
final class ReportWorkbook {

  private ReportWorkbook() {}

  static List<Sheet> of(ReportView view, Telling telling) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(head(view, telling));
    Parts.of(view.report(), telling).forEach(part -> sheets.add(sheet(part)));
    return sheets;
  }

  private static Sheet head(ReportView view, Telling telling) {
    StatusReport.Head head = view.report().head();
    return new Sheet(
        telling.say("report.column.number"),
        List.of(head.name(), ReportPaper.heading(view, telling)),
        List.of(
            List.of(telling.say("report.column.state"), ReportPaper.state(view, telling)),
            List.of(telling.say("report.paper.as-of"), head.asOf()),
            List.of(telling.say("report.paper.overall"), ReportPaper.level(view.report(), telling)),
            List.of(telling.say("report.hash"), view.hash()),
            List.of(telling.say("report.record"), head.record())));
  }

  private static Sheet sheet(Part part) {
    List<List<Object>> rows = new ArrayList<>();
    for (int index = 0; index < part.rows().size(); index++) {
      // the first row of a sheet has the headings
      String number = String.valueOf(index + 2);
      rows.add(
          Arrays.asList(
              part.rows().get(index).stream().map(cell -> value(cell, number)).toArray()));
    }
    return new Sheet(part.title(), part.columns().stream().map(Column::head).toList(), rows);
  }

  private static Object value(Object cell, String row) {
    return cell instanceof Computed computed
        ? new CellFormula(computed.formula().replace("#", row))
        : cell;
  }
}
