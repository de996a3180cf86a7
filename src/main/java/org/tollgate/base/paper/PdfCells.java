package org.tollgate.base.paper;

import com.lowagie.text.Chunk;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.text.Bidi;
import java.util.List;

/** Makes cells of text for one document, each in the direction in which it is read. */
final class PdfCells {

  static final Color INK = new Color(0x1B, 0x24, 0x30);
  static final Color QUIET = new Color(0x52, 0x5E, 0x6E);
  static final Color RULE = new Color(0xB8, 0xC1, 0xCC);
  static final Color SHADE = new Color(0xEE, 0xF1, 0xF5);

  private static final float LEADING = 1.45f;

  private final List<BaseFont> fonts;

  PdfCells(List<BaseFont> fonts) {
    this.fonts = fonts;
  }

  /** How a text looks. */
  record Look(float size, boolean bold, Color color) {

    static final Look TITLE = new Look(20, true, INK);
    static final Look SUBTITLE = new Look(11, false, QUIET);
    static final Look SECTION = new Look(13.5f, true, INK);
    static final Look PART = new Look(11, true, INK);
    static final Look TEXT = new Look(10, false, INK);
    static final Look NAME = new Look(10, true, INK);
    static final Look CELL = new Look(9, false, INK);
    static final Look HEAD = new Look(9, true, INK);
    static final Look FOOT = new Look(7.5f, false, QUIET);
  }

  /** A text string of the catalogue, in Unicode. */
  static PdfString string(String text) {
    return new PdfString(text, PdfObject.TEXT_UNICODE);
  }

  /** Text in a cell without border and space around it. */
  PdfPCell plain(String text, Look look) {
    PdfPCell cell = new PdfPCell(phrase(text, look));
    cell.setBorder(PdfPCell.NO_BORDER);
    cell.setPadding(0);
    cell.setPaddingBottom(2);
    cell.setLeading(0, LEADING);
    direct(cell, text);
    return cell;
  }

  PdfPCell boxed(String text, Look look) {
    PdfPCell cell = plain(text, look);
    cell.setBorder(PdfPCell.BOX);
    cell.setBorderColor(RULE);
    cell.setBorderWidth(0.6f);
    cell.setPadding(4);
    cell.setPaddingBottom(6);
    return cell;
  }

  PdfPTable foot(String text, String page) {
    PdfPTable line = new PdfPTable(new float[] {5, 1.4f});
    for (String part : new String[] {text, page}) {
      PdfPCell cell = plain(part.isBlank() ? " " : part, Look.FOOT);
      cell.setBorder(PdfPCell.TOP);
      cell.setBorderColor(RULE);
      cell.setBorderWidth(0.6f);
      cell.setPaddingTop(4);
      line.addCell(cell);
    }
    line.getRow(0).getCells()[1].setHorizontalAlignment(Element.ALIGN_RIGHT);
    return line;
  }

  private Phrase phrase(String text, Look look) {
    Phrase phrase = new Phrase();
    for (PaperFonts.Run run : PaperFonts.runs(text, fonts)) {
      int style = look.bold() ? Font.BOLD : Font.NORMAL;
      Font font = new Font(fonts.get(run.font()), look.size(), style, look.color());
      phrase.add(new Chunk(run.text(), font));
    }
    return phrase;
  }

  /** Only text that needs it is ordered anew: most papers have none. */
  private static void direct(PdfPCell cell, String text) {
    char[] chars = text == null ? new char[0] : text.toCharArray();
    if (Bidi.requiresBidi(chars, 0, chars.length)) {
      boolean leftToRight =
          new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
      cell.setRunDirection(leftToRight ? PdfWriter.RUN_DIRECTION_LTR : PdfWriter.RUN_DIRECTION_RTL);
    }
  }
}
