package org.tollgate.reporting.deck;

import org.tollgate.reporting.deck.Grid.Cell;
import org.tollgate.reporting.deck.Grid.Column;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.StatusReport.Level;

/** The tables of what is open: conditions, risks and issues. */
final class Registers {

  private Registers() {}

  static Grid conditions(StatusReport report, Words words) {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.condition"), 6),
            Column.text(words.say("report.column.owner"), 2),
            Column.number(words.say("report.column.due"), 2),
            Column.number(words.say("report.column.blocks"), 1.8));
    report
        .conditions()
        .forEach(
            one ->
                grid.row(
                    Cell.strong(one.code() + " " + one.text()),
                    Cell.of(words.name(one.owner())),
                    one.overdue()
                        ? new Cell(words.day(one.due()), Ink.of(Level.RED), true)
                        : Cell.of(words.day(one.due())),
                    Cell.of(one.blocks() == 0 ? "–" : String.valueOf(one.blocks()))));
    return grid;
  }

  static Grid risks(StatusReport report, Words words) {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.risk"), 4),
            Column.number(words.say("report.column.score"), 1.3),
            Column.text(words.say("report.column.response"), 4),
            Column.text(words.say("report.column.owner"), 2),
            Column.number(words.say("report.column.due"), 2));
    report
        .risks()
        .top()
        .forEach(
            one ->
                grid.row(
                    Cell.strong(words.telling().risk(one)),
                    Cell.of(String.valueOf(one.score())),
                    Cell.of(words.telling().response(one)),
                    Cell.of(words.name(one.owner())),
                    Cell.of(words.day(one.answered().due()))));
    return grid;
  }
}
