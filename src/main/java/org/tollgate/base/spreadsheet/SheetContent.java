package org.tollgate.base.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tollgate.base.shared.Refusal;

/**
 * What was read; with a problem, nothing of it should be used.
 *
 * @param problems at most {@value #MOST_PROBLEMS}, in order of rows; each names row, column and
 *     value
 */
public record SheetContent(List<Row> rows, List<Refusal> problems) {

  public static final int MOST_PROBLEMS = 50;

  /**
   * @param number as the spreadsheet shows it, from 1
   * @param values text, day, whole number or decimal by the column's key; empty cells are missing
   */
  public record Row(int number, Map<String, Object> values) {

    public String text(String key) {
      return (String) values.get(key);
    }

    public LocalDate day(String key) {
      return (LocalDate) values.get(key);
    }

    public BigDecimal number(String key) {
      return (BigDecimal) values.get(key);
    }

    public Integer whole(String key) {
      return (Integer) values.get(key);
    }
  }

  public SheetContent {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  static SheetContent refused(String reason, Object... arguments) {
    return new SheetContent(List.of(), List.of(Refusal.because(reason, arguments)));
  }
}
