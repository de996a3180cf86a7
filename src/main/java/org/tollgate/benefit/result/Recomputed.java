package org.tollgate.benefit.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tollgate.base.spreadsheet.CellFormula;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;

/**
 * The figures of a page as formulas over two sheets of values. A t distribution with broken degrees
 * of freedom, which spreadsheets cut off in T.DIST, is taken from the incomplete beta function: p =
 * I(df/(df + t²); df/2, 1/2).
 */
final class Recomputed {

  private final Outcome outcome;
  private final Side before;
  private final Side after;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param word of the row, for the message bundle
   * @param page the same figure as the page shows it, or null
   */
  record Row(String word, CellFormula formula, Double page) {}

  /**
   * A sheet of values: B the value, C the numerator, D the denominator, from row 2 on; then what is
   * computed beside them.
   */
  private record Side(String sheet, int size) {

    String column(char letter, int from, int to) {
      return "'%s'!$%c$%d:$%c$%d".formatted(sheet, letter, from, letter, to);
    }

    String values() {
      return column('B', 2, size + 1);
    }

    /** Mean of the moving ranges, which stand in column E from row 3 on. */
    String range() {
      return "AVERAGE(%s)".formatted(column('E', 3, size + 1));
    }

    /** Independent values it is worth, as {@code Sample.effectiveSize} has it. */
    String worth() {
      String r = "(SUM(%s)/DEVSQ(%s))".formatted(column('F', 3, size + 1), values());
      return "IF(%s>0,MAX(2,%d*(1-%s)/(1+%s)),%d)".formatted(r, size, r, r, size);
    }

    /** What stands beside the value in this row: moving range, product of deviations, balance. */
    List<CellFormula> beside(int row, Side before) {
      String mean = "AVERAGE(" + column('B', 2, size + 1) + ")";
      boolean first = row == 2;
      CellFormula range = first ? null : new CellFormula("ABS(B%d-B%d)".formatted(row, row - 1));
      CellFormula product =
          first ? null : new CellFormula("(B%1$d-%3$s)*(B%2$d-%3$s)".formatted(row, row - 1, mean));
      CellFormula balance =
          this == before
              ? null
              : new CellFormula(
                  "COUNTIF(%1$s,\"<\"&B%2$d)-COUNTIF(%1$s,\">\"&B%2$d)"
                      .formatted(before.values(), row));
      return Arrays.asList(range, product, balance);
    }
  }

  Recomputed(Outcome outcome, String before, int first, String after, int second) {
    this.outcome = outcome;
    this.before = new Side(before, first);
    this.after = new Side(after, second);
  }

  /** The formulas of one row of values of the window before; the first is row 2. */
  List<CellFormula> besideBefore(int row) {
    return before.beside(row, before);
  }

  List<CellFormula> besideAfter(int row) {
    return after.beside(row, before);
  }

  List<Row> rows() {
    if (before.size() >= 2) {
      limits();
    }
    if (outcome.finding() != null) {
      if (outcome.indicator().definition().analysis().method() == Method.SHARES) {
        shares();
      } else {
        means();
      }
      cliff();
    }
    return rows;
  }

  private void limits() {
    add("mean-before", "AVERAGE(" + before.values() + ")", null);
    add("range", before.range(), null);
    int mean = next() - 2;
    add("upper", "B%d+2.66*B%d".formatted(mean, mean + 1), null);
    add("lower", "B%d-2.66*B%d".formatted(mean, mean + 1), null);
  }

  /** Row numbers begin with 2, below the headings. */
  private void add(String word, String formula, Double page) {
    rows.add(new Row(word, new CellFormula(formula), page));
  }

  private int next() {
    return rows.size() + 2;
  }

  private void means() {
    Finding finding = outcome.finding();
    boolean welch = outcome.indicator().definition().analysis().method() == Method.WELCH;
    int at = next();
    add("mean-before", "AVERAGE(" + before.values() + ")", finding.before());
    add("mean-after", "AVERAGE(" + after.values() + ")", finding.after());
    add("difference", "B%d-B%d".formatted(at + 1, at), welch ? finding.estimate() : null);
    if (!welch) {
      return;
    }
    add("worth-before", before.worth(), null);
    add("worth-after", after.worth(), null);
    add("share-before", "VAR(%s)/B%d".formatted(before.values(), at + 3), null);
    add("share-after", "VAR(%s)/B%d".formatted(after.values(), at + 4), null);
    add("error", "SQRT(B%d+B%d)".formatted(at + 5, at + 6), null);
    add(
        "freedom",
        "(B%1$d+B%2$d)^2/(B%1$d^2/(B%3$d-1)+B%2$d^2/(B%4$d-1))"
            .formatted(at + 5, at + 6, at + 3, at + 4),
        null);
    add("t", "B%d/B%d".formatted(at + 2, at + 7), null);
    add(
        "p",
        "BETADIST(B%1$d/(B%1$d+B%2$d^2),B%1$d/2,0.5)".formatted(at + 8, at + 9),
        finding.pValue());
    add("quantile", "BETAINV(%s,B%d/2,0.5)".formatted(error(), at + 8), null);
    String half = "B%1$d*SQRT(B%2$d*(1-B%3$d)/B%3$d)".formatted(at + 7, at + 8, at + 11);
    add("low", "B%d-%s".formatted(at + 2, half), finding.interval().low());
    add("high", "B%d+%s".formatted(at + 2, half), finding.interval().high());
  }

  /** What the interval leaves out on both sides together. */
  private String error() {
    return "0.05/" + Math.max(1, outcome.setSize());
  }

  private void shares() {
    Finding finding = outcome.finding();
    String scale = outcome.indicator().definition().formula().unit() == Unit.PERCENT ? "100*" : "";
    int at = next();
    add("share-of-before", scale + share(before), finding.before());
    add("share-of-after", scale + share(after), finding.after());
    add("difference", "B%d-B%d".formatted(at + 1, at), finding.estimate());
  }

  private static String share(Side side) {
    return "SUM(%s)/SUM(%s)"
        .formatted(side.column('C', 2, side.size() + 1), side.column('D', 2, side.size() + 1));
  }

  private void cliff() {
    add(
        "cliff",
        "SUM(%s)/%d"
            .formatted(after.column('G', 2, after.size() + 1), before.size() * after.size()),
        outcome.finding().effect().cliff());
  }
}
