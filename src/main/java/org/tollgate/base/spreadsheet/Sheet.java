package org.tollgate.base.spreadsheet;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param name shortened and cleaned as workbooks demand
 * @param columns the headings
 * @param rows each as long as the headings; text, number, boolean, day, {@link CellFormula}, or
 *     null for an empty cell
 */
public record Sheet(String name, List<String> columns, List<List<Object>> rows) {

  public Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
