package org.tollgate.base.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes XLSX row by row. No text ever becomes a formula: one that begins like it keeps the mark
 * that a spreadsheet puts before a text of which it must not think anything. Only a {@link
 * CellFormula}, which our own code writes, is computed.
 */
public final class Workbooks {

  private static final int ROWS_IN_MEMORY = 100;
  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_CELL = 32_767;
  private static final int WIDTH = 24 * 256;

  private Workbooks() {}

  public static void write(List<Sheet> sheets, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      // what is put aside on disk may be about people
      book.setCompressTempFiles(true);
      Styles styles = new Styles(book);
      Set<String> names = new HashSet<>();
      for (Sheet sheet : sheets) {
        write(sheet, book.createSheet(freeName(sheet.name(), names)), styles);
      }
      book.setForceFormulaRecalculation(true);
      book.write(out);
    }
  }

  private static void write(Sheet sheet, SXSSFSheet target, Styles styles) {
    target.createFreezePane(0, 1);
    Row head = target.createRow(0);
    for (int column = 0; column < sheet.columns().size(); column++) {
      target.setColumnWidth(column, WIDTH);
      text(head.createCell(column), sheet.columns().get(column), styles);
      head.getCell(column).setCellStyle(styles.head());
    }
    int number = 1;
    for (List<Object> values : sheet.rows()) {
      Row row = target.createRow(number++);
      for (int column = 0; column < values.size(); column++) {
        put(row, column, values.get(column), styles);
      }
    }
  }

  private static void put(Row row, int column, Object value, Styles styles) {
    if (value == null) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof CellFormula formula) {
      cell.setCellFormula(formula.text());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      cell.setCellValue(flag);
    } else if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      cell.setCellStyle(styles.day());
    } else {
      text(cell, value.toString(), styles);
    }
  }

  private static void text(Cell cell, String text, Styles styles) {
    cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
    if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      cell.setCellStyle(styles.quoted());
    }
  }

  private static String freeName(String wanted, Set<String> taken) {
    String safe = WorkbookUtil.createSafeSheetName(wanted);
    String name = safe;
    for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
      String end = " " + n;
      name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
    }
    return name;
  }

  private record Styles(CellStyle head, CellStyle quoted, CellStyle day) {

    Styles(Workbook book) {
      this(head(book), book.createCellStyle(), book.createCellStyle());
      quoted.setQuotePrefixed(true);
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    }

    private static CellStyle head(Workbook book) {
      Font bold = book.createFont();
      bold.setBold(true);
      CellStyle style = book.createCellStyle();
      style.setFont(bold);
      style.setQuotePrefixed(true);
      return style;
    }
  }
}
