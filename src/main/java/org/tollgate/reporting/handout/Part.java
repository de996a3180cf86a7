package org.tollgate.reporting.handout;

import java.util.List;

/**
 * One table of a report.
 *
 * @param rows with a cell for each column: text, a whole number, a day, a {@link Computed}, or null
 *     where there is nothing
 */
record Part(String title, List<Column> columns, List<List<Object>> rows) {

  Part {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * @param share of a paper's width, relative to the other columns
   */
  record Column(String head, int share) {}

  /**
   * A number that follows from others of its row.
   *
   * @param value as the report says it
   * @param formula that gives the same in a workbook; {@code #} stands for the row's number
   */
  record Computed(Integer value, String formula) {}
}
