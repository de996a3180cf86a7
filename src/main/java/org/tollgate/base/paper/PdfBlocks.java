package org.tollgate.base.paper;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;
import org.tollgate.base.paper.Paper.Block;
import org.tollgate.base.paper.PdfCells.Look;

/** Puts the blocks of a paper onto pages, one below the other. */
final class PdfBlocks {

  /** What a heading needs below it, so that it never stands alone at the foot of a page. */
  private static final float ROOM = 140;

  private final Document document;
  private final PdfWriter writer;
  private final PdfCells cells;

  PdfBlocks(Document document, PdfWriter writer, PdfCells cells) {
    this.document = document;
    this.writer = writer;
    this.cells = cells;
  }

  void add(Paper paper) {
    line(paper.title(), Look.TITLE, 0, 2);
    if (!paper.subtitle().isBlank()) {
      line(paper.subtitle(), Look.SUBTITLE, 0, 8);
    }
    paper.blocks().forEach(this::add);
  }

  private void add(Block block) {
    if (block instanceof Paper.Heading heading) {
      heading(heading);
    } else if (block instanceof Paper.Paragraph paragraph) {
      line(paragraph.text(), Look.TEXT, 2, 4);
    } else if (block instanceof Paper.KeyValues values) {
      values(values);
    } else if (block instanceof Paper.Table table) {
      table(table);
    } else if (block instanceof Paper.Items items) {
      items(items);
    } else if (block instanceof Paper.Signatures signatures) {
      signatures(signatures);
    }
  }

  private void heading(Paper.Heading heading) {
    if (writer.getVerticalPosition(true) < document.bottom() + ROOM) {
      document.newPage();
    }
    float top = writer.getVerticalPosition(true);
    new PdfOutline(
        writer.getDirectContent().getRootOutline(),
        new PdfDestination(PdfDestination.FITH, top),
        Legible.of(heading.text()));
    boolean section = heading.level() == 1;
    line(heading.text(), section ? Look.SECTION : Look.PART, section ? 12 : 6, 3);
  }

  private void line(String text, Look look, float before, float after) {
    PdfPTable table = table(1);
    table.addCell(cells.plain(text, look));
    add(table, before, after);
  }

  private void values(Paper.KeyValues values) {
    PdfPTable table = table(1, 2.6f);
    for (Paper.Pair pair : values.pairs()) {
      PdfPCell name = cells.plain(pair.name(), Look.NAME);
      name.setPaddingRight(8);
      table.addCell(name);
      table.addCell(cells.plain(pair.value(), Look.TEXT));
    }
    add(table, 2, 4);
  }

  private void table(Paper.Table content) {
    float[] shares = new float[content.columns().size()];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = content.columns().get(i).share();
    }
    PdfPTable table = table(shares);
    for (Paper.Column column : content.columns()) {
      PdfPCell head = cells.boxed(column.head(), Look.HEAD);
      head.setBackgroundColor(PdfCells.SHADE);
      table.addCell(head);
    }
    table.setHeaderRows(1);
    for (List<String> row : content.rows()) {
      row.forEach(text -> table.addCell(cells.boxed(text, Look.CELL)));
    }
    add(table, 4, 8);
  }

  private void items(Paper.Items items) {
    PdfPTable table = table(1, 22);
    for (int i = 0; i < items.texts().size(); i++) {
      table.addCell(cells.plain(items.numbered() ? (i + 1) + "." : "•", Look.TEXT));
      table.addCell(cells.plain(items.texts().get(i), Look.TEXT));
    }
    add(table, 2, 4);
  }

  /** Two beside each other. */
  private void signatures(Paper.Signatures signatures) {
    PdfPTable table = table(1, 1);
    for (Paper.Place place : signatures.places()) {
      PdfPTable stack = table(1);
      stack.addCell(cells.plain(place.meaning(), Look.CELL));
      PdfPCell name = cells.plain(place.name(), Look.NAME);
      name.setPaddingTop(16);
      name.setBorder(PdfPCell.BOTTOM);
      name.setBorderColor(PdfCells.INK);
      name.setBorderWidth(0.8f);
      stack.addCell(name);
      stack.addCell(cells.plain(place.mark(), Look.CELL));
      PdfPCell cell = new PdfPCell(stack);
      cell.setBorder(PdfPCell.NO_BORDER);
      cell.setPadding(0);
      cell.setPaddingRight(14);
      cell.setPaddingBottom(12);
      table.addCell(cell);
    }
    table.completeRow();
    table.setSplitLate(true);
    add(table, 6, 6);
  }

  /** Rows that do not fit go on over the page's end, whatever their length. */
  private static PdfPTable table(float... shares) {
    PdfPTable table = new PdfPTable(shares);
    table.setWidthPercentage(100);
    table.getDefaultCell().setBorder(PdfPCell.NO_BORDER);
    table.setSplitLate(false);
    return table;
  }

  private void add(PdfPTable table, float before, float after) {
    if (table.size() > 0) {
      table.setSpacingBefore(before);
      table.setSpacingAfter(after);
      document.add(table);
    }
  }
}
