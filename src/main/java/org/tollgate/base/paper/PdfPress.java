package org.tollgate.base.paper;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;

/** Sets a paper as PDF on A4. */
final class PdfPress {

  private static final float SIDE = 56;
  private static final float TOP = 56;
  private static final float FOOT = 64;

  private final PaperFonts fonts;

  PdfPress(PaperFonts fonts) {
    this.fonts = fonts;
  }

  /** Twice: the first time to count the pages. */
  byte[] print(Paper paper) {
    Foot counted = new Foot(paper, 0);
    set(paper, counted);
    byte[] pdf = set(paper, new Foot(paper, counted.pages));
    return Repeatable.pdf(pdf);
  }

  private byte[] set(Paper paper, Foot foot) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4, SIDE, SIDE, TOP, FOOT);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    PdfCells cells = new PdfCells(fonts.forOneDocument());
    foot.cells = cells;
    writer.setPageEvent(foot);
    describe(paper, document);
    document.open();
    date(paper, writer);
    writer.getExtraCatalog().put(PdfName.LANG, PdfCells.string(paper.language().toLanguageTag()));
    writer.setViewerPreferences(PdfWriter.DisplayDocTitle | PdfWriter.PageLayoutOneColumn);
    new PdfBlocks(document, writer, cells).add(paper);
    document.close();
    return out.toByteArray();
  }

  private static void describe(Paper paper, Document document) {
    document.addTitle(paper.title());
    document.addSubject(paper.subtitle());
    document.addCreator("Tollgate");
  }

  /** In place of the dates that the library took from its clock. */
  private static void date(Paper paper, PdfWriter writer) {
    PdfDate dated = new PdfDate(GregorianCalendar.from(paper.dated().atZone(ZoneOffset.UTC)));
    writer.getInfo().put(PdfName.CREATIONDATE, dated);
    writer.getInfo().put(PdfName.MODDATE, dated);
  }

  /** A line above the footer's text and the number of the page. */
  private static final class Foot extends PdfPageEventHelper {

    private static final float GAP = 12;

    private final Paper paper;
    private final int of;
    private PdfCells cells;
    private int pages;

    /**
     * @param of how many pages there are
     */
    Foot(Paper paper, int of) {
      this.paper = paper;
      this.of = of;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
      pages = writer.getPageNumber();
      Rectangle page = document.getPageSize();
      PdfPTable line = cells.foot(paper.footer().text(), paper.footer().page(pages, of));
      line.setTotalWidth(page.getWidth() - 2 * SIDE);
      line.writeSelectedRows(0, -1, SIDE, FOOT - GAP, writer.getDirectContent());
    }
  }
}
