package org.tollgate.base.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tollgate.base.shared.Refusal;

/**
 * Reads the first sheet of an XLSX by its headings: every cell is typed, every mistake is named
 * with its row and column, and a formula is never believed.
 */
public final class SheetReader {

  /** More rows are no sheet that people have filled in. */
  public static final int MOST_ROWS = 20_000;

  private static final int LONGEST_TEXT = 1000;
  private static final long LARGEST_PART = 100L * 1024 * 1024;

  private final List<SheetColumn> columns;
  private final List<SheetContent.Row> rows = new ArrayList<>();
  private final List<Refusal> problems = new ArrayList<>();

  private SheetReader(List<SheetColumn> columns) {
    this.columns = columns;
  }

  /**
   * @param in read to its end; the caller has limited its size
   */
  public static SheetContent read(InputStream in, List<SheetColumn> columns) {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    try (Workbook book = new XSSFWorkbook(in)) {
      SheetReader reader = new SheetReader(columns);
      return reader.read(book.getSheetAt(0));
    } catch (IOException | RuntimeException e) {
      return SheetContent.refused("spreadsheet.refused.unreadable");
    }
  }

  private SheetContent read(Sheet sheet) {
    Row head = sheet.getRow(sheet.getFirstRowNum());
    if (head == null) {
      return SheetContent.refused("spreadsheet.refused.empty");
    }
    if (sheet.getLastRowNum() > MOST_ROWS) {
      return SheetContent.refused("spreadsheet.refused.rows", MOST_ROWS);
    }
    Map<Integer, SheetColumn> places = places(head);
    if (problems.isEmpty()) {
      for (Row row : sheet) {
        if (row.getRowNum() > head.getRowNum() && !isEmpty(row)) {
          read(row, places);
        }
      }
    }
    List<Refusal> shown =
        problems.subList(0, Math.min(problems.size(), SheetContent.MOST_PROBLEMS));
    return new SheetContent(problems.isEmpty() ? rows : List.of(), shown);
  }

  private Map<Integer, SheetColumn> places(Row head) {
    Map<Integer, SheetColumn> places = new HashMap<>();
    for (Cell cell : head) {
      String heading = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
      columns.stream()
          .filter(column -> column.isCalled(heading))
          .forEach(column -> places.put(cell.getColumnIndex(), column));
    }
    for (SheetColumn column : columns) {
      if (column.required() && !places.containsValue(column)) {
        String heading = column.headings().stream().sorted().findFirst().orElse(column.key());
        problems.add(Refusal.because("spreadsheet.problem.heading", head.getRowNum() + 1, heading));
      }
    }
    return places;
  }

  private void read(Row row, Map<Integer, SheetColumn> places) {
    Map<String, Object> values = new HashMap<>();
    places.forEach(
        (place, column) -> {
          Cell cell = row.getCell(place, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
          if (cell == null || isBlank(cell)) {
            if (column.required()) {
              problem("spreadsheet.problem.missing", row.getRowNum(), place, "");
            }
          } else {
            read(cell, column, values);
          }
        });
    rows.add(new SheetContent.Row(row.getRowNum() + 1, values));
  }

  private void read(Cell cell, SheetColumn column, Map<String, Object> values) {
    if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
      problem("spreadsheet.problem.formula", cell, "=");
      return;
    }
    switch (column.type()) {
      case TEXT -> text(cell, column, values);
      case DAY -> day(cell, column, values);
      case WHOLE -> whole(cell, column, values);
      case NUMBER -> number(cell, column, values);
    }
  }

  private void text(Cell cell, SheetColumn column, Map<String, Object> values) {
    String text = shown(cell);
    if (text.length() > LONGEST_TEXT) {
      problem("spreadsheet.problem.long", cell, text.substring(0, 40) + "…");
    } else {
      values.put(column.key(), text);
    }
  }

  private void day(Cell cell, SheetColumn column, Map<String, Object> values) {
    try {
      boolean dated = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
      LocalDate day =
          dated ? cell.getLocalDateTimeCellValue().toLocalDate() : Typed.day(shown(cell));
      values.put(column.key(), day);
    } catch (DateTimeException e) {
      problem("spreadsheet.problem.day", cell, shown(cell));
    }
  }

  private void whole(Cell cell, SheetColumn column, Map<String, Object> values) {
    try {
      double number =
          cell.getCellType() == CellType.NUMERIC
              ? cell.getNumericCellValue()
              : Integer.parseInt(shown(cell));
      if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
        problem("spreadsheet.problem.whole", cell, shown(cell));
      } else {
        values.put(column.key(), (int) number);
      }
    } catch (NumberFormatException e) {
      problem("spreadsheet.problem.whole", cell, shown(cell));
    }
  }

  private void number(Cell cell, SheetColumn column, Map<String, Object> values) {
    boolean number = cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell);
    try {
      String text = number ? String.valueOf(cell.getNumericCellValue()) : shown(cell);
      if (!number && cell.getCellType() == CellType.NUMERIC) {
        throw new NumberFormatException("a day");
      }
      values.put(column.key(), Typed.number(text, '.'));
    } catch (NumberFormatException e) {
      problem("spreadsheet.problem.number", cell, shown(cell));
    }
  }

  private static String shown(Cell cell) {
    return switch (cell.getCellType()) {
      case STRING -> cell.getStringCellValue().strip();
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case NUMERIC -> {
        String plain = java.math.BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
        yield plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
      }
      default -> "";
    };
  }

  private static boolean isBlank(Cell cell) {
    return cell.getCellType() == CellType.STRING && cell.getStringCellValue().isBlank();
  }

  private static boolean isEmpty(Row row) {
    for (Cell cell : row) {
      if (cell.getCellType() != CellType.BLANK && !isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  private void problem(String key, Cell cell, String value) {
    problem(key, cell.getRowIndex(), cell.getColumnIndex(), value);
  }

  private void problem(String key, int row, int column, String value) {
    problems.add(Refusal.because(key, row + 1, CellReference.convertNumToColString(column), value));
  }
}
