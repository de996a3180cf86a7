package org.tollgate.reporting.handout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.paper.PaperFormat;
import org.tollgate.base.paper.PaperPress;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.Workbooks;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.Reports;
import org.tollgate.reporting.report.Tellers;

/** Makes papers and workbooks of reports for those who may read them. */
@Service
public class Handouts {

  private final Reports reports;
  private final Tellers tellers;
  private final PaperPress press;

  Handouts(Reports reports, Tellers tellers, PaperPress press) {
    this.reports = reports;
    this.tellers = tellers;
    this.press = press;
  }

  /**
   * The same report in the same language is the same file, as long as nobody in it is renamed.
   *
   * @throws org.tollgate.base.shared.NotFoundException if there is no report that the actor may
   *     read
   */
  public PaperFile paper(
      Actor actor, RolloutId rollout, int number, PaperFormat format, Locale locale) {
    ReportView view = reports.sheet(actor, rollout, number).view();
    return press.print(ReportPaper.of(view, tellers.of(view.report(), locale)), format);
  }

  /**
   * @return an XLSX
   * @throws org.tollgate.base.shared.NotFoundException if there is no report that the actor may
   *     read
   */
  public byte[] workbook(Actor actor, RolloutId rollout, int number, Locale locale) {
    ReportView view = reports.sheet(actor, rollout, number).view();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Workbooks.write(ReportWorkbook.of(view, tellers.of(view.report(), locale)), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
