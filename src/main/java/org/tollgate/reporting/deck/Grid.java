package org.tollgate.reporting.deck;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;

/** A native table whose rows are as high as their text; too long for one slide, it is cut. */
final class Grid {

  /** Letters are as large as lets the table stay on one slide, and never smaller than the last. */
  private static final double[] SIZES = {16, 14, 12};

  private static final double PAD = 6;

  private final List<Column> columns;
  private final List<List<Cell>> rows = new ArrayList<>();
  private double size = SIZES[SIZES.length - 1];

  Grid(Column... columns) {
    this.columns = List.of(columns);
  }

  /**
   * @param share of the width, in proportion to the others
   * @param number whether numbers and days stand in it, flush right with their heading
   */
  record Column(String heading, double share, boolean number) {

    static Column text(String heading, double share) {
      return new Column(heading, share, false);
    }

    static Column number(String heading, double share) {
      return new Column(heading, share, true);
    }
  }

  record Cell(String text, Color colour, boolean bold) {

    static Cell of(String text) {
      return new Cell(text, Ink.TEXT, false);
    }

    static Cell strong(String text) {
      return new Cell(text, Ink.TEXT, true);
    }
  }

  void row(Cell... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException("A row has " + columns.size() + " cells");
    }
    rows.add(List.of(cells));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The rows for each slide, as many as fit below the heading. */
  List<List<List<Cell>>> slices(Rectangle2D body) {
    double width = body.getWidth();
    size = fitting(body);
    List<List<List<Cell>>> slices = new ArrayList<>();
    List<List<Cell>> slice = new ArrayList<>();
    double used = heading(width);
    for (List<Cell> row : rows) {
      double height = height(texts(row), width);
      if (used + height > body.getHeight() && !slice.isEmpty()) {
        slices.add(slice);
        slice = new ArrayList<>();
        used = heading(width);
      }
      slice.add(row);
      used += height;
    }
    slices.add(slice);
    return slices;
  }

  private double fitting(Rectangle2D body) {
    for (double one : SIZES) {
      size = one;
      double all = heading(body.getWidth());
      boolean whole = true;
      for (List<Cell> row : rows) {
        all += height(texts(row), body.getWidth());
        whole &= hasWholeNumbers(row, body.getWidth());
      }
      if (all <= body.getHeight() && whole) {
        return one;
      }
    }
    return SIZES[SIZES.length - 1];
  }

  /** A number or a day stands on one line. */
  private boolean hasWholeNumbers(List<Cell> row, double width) {
    for (int c = 0; c < row.size(); c++) {
      boolean number = columns.get(c).number();
      if (number && Measure.lines(row.get(c).text(), size, inner(c, width)) > 1) {
        return false;
      }
    }
    return true;
  }

  private double inner(int column, double width) {
    double all = columns.stream().mapToDouble(Column::share).sum();
    return width * columns.get(column).share() / all - 2 * PAD - 2;
  }

  /**
   * @param described what the table shows, for who does not see it
   */
  void draw(Page page, List<List<Cell>> slice, String described) {
    Rectangle2D body = page.body();
    XSLFTable table = page.slide().createTable(slice.size() + 1, columns.size());
    Words.describe(table, described);
    double all = columns.stream().mapToDouble(Column::share).sum();
    for (int c = 0; c < columns.size(); c++) {
      table.setColumnWidth(c, body.getWidth() * columns.get(c).share() / all);
    }
    List<Cell> head =
        columns.stream().map(one -> new Cell(one.heading(), Ink.QUIET, true)).toList();
    double high = fill(page, table.getRows().get(0), head, true);
    for (int r = 0; r < slice.size(); r++) {
      high += fill(page, table.getRows().get(r + 1), slice.get(r), false);
    }
    table.setAnchor(new Rectangle2D.Double(body.getX(), body.getY(), body.getWidth(), high));
    table.getCTTable().getTblPr().setFirstRow(true);
  }

  private double fill(Page page, XSLFTableRow row, List<Cell> cells, boolean head) {
    double height = height(texts(cells), page.body().getWidth());
    row.setHeight(height);
    for (int c = 0; c < cells.size(); c++) {
      XSLFTableCell cell = row.getCells().get(c);
      page.put(cell, cells.get(c).text());
      for (XSLFTextParagraph paragraph : cell.getTextParagraphs()) {
        paragraph.setTextAlign(columns.get(c).number() ? TextAlign.RIGHT : TextAlign.LEFT);
        Cell what = cells.get(c);
        paragraph.getTextRuns().forEach(run -> Page.style(run, size, what.colour(), what.bold()));
      }
      cell.setLeftInset(PAD);
      cell.setRightInset(PAD);
      cell.setTopInset(PAD);
      cell.setBottomInset(PAD);
      cell.setVerticalAlignment(VerticalAlignment.TOP);
      if (head) {
        cell.setFillColor(Ink.HEAD);
      }
      cell.setBorderColor(BorderEdge.bottom, Ink.LINE);
      cell.setBorderWidth(BorderEdge.bottom, 0.75);
    }
    return height;
  }

  private double heading(double width) {
    return height(columns.stream().map(Column::heading).toList(), width);
  }

  private double height(List<String> texts, double width) {
    int lines = 1;
    for (int c = 0; c < texts.size(); c++) {
      lines = Math.max(lines, Measure.lines(texts.get(c), size, inner(c, width)));
    }
    return Measure.height(lines, size) + 2 * PAD;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::text).toList();
  }
}
