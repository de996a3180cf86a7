package org.tollgate.benefit.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import org.tollgate.benefit.result.Sheet.Place;
import org.tollgate.benefit.statistics.XmrChart;

/** An XmR chart of one indicator as SVG, drawn from the same numbers as its data table. */
public final class XmrPicture {

  private static final int WIDTH = 760;
  private static final int HEIGHT = 350;
  private static final double LEFT = 54;
  private static final double RIGHT = 620;
  private static final double TOP = 30;
  private static final double BOTTOM = 300;

  /** Of a day below the picture, with the gap to the next. */
  private static final double LABEL_WIDTH = 84;

  /**
   * What is written into it, in the reader's language.
   *
   * @param label the whole in one sentence, for those who do not see it
   */
  public record Words(
      String label,
      String upper,
      String mean,
      String lower,
      String target,
      String settling,
      String live,
      Formats formats) {}

  /** How figures and days are written. */
  public record Formats(DoubleFunction<String> figure, Function<LocalDate, String> day) {}

  private final Sheet sheet;
  private final Words words;
  private final XmrChart chart;
  private final Svg svg;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;

  private XmrPicture(Sheet sheet, Words words) {
    this.sheet = sheet;
    this.words = words;
    this.chart = sheet.limits().chart();
    this.svg = new Svg(WIDTH, HEIGHT, words.label());
  }

  /** Empty where there is nothing to draw. */
  public static String draw(Sheet sheet, Words words) {
    return sheet.rows().isEmpty() ? "" : new XmrPicture(sheet, words).draw();
  }

  private String draw() {
    sheet.rows().forEach(row -> span(value(row)));
    if (chart != null) {
      span(chart.upperLimit());
      span(chart.lowerLimit());
    }
    if (aim() != null) {
      span(aim().doubleValue());
    }
    double room = Math.max(high - low, 1e-9) * .06;
    low -= room;
    high += room;
    grid();
    windows();
    levels();
    points();
    days();
    return svg.done();
  }

  private void span(double value) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }

  private void grid() {
    for (int step = 0; step <= 4; step++) {
      double value = low + (high - low) * step / 4;
      svg.line("rule", LEFT, y(value), RIGHT, y(value));
      svg.text("mut end", LEFT - 8, y(value) + 4, words.formats().figure().apply(value));
    }
  }

  private void windows() {
    if (sheet.locked() == null) {
      return;
    }
    List<Sheet.Row> settling =
        sheet.rows().stream().filter(row -> row.place() == Place.SETTLING).toList();
    if (!settling.isEmpty()) {
      double from = x(settling.get(0).period());
      double to = x(settling.get(settling.size() - 1).period());
      svg.box("zone", from - 6, TOP, to - from + 12, BOTTOM - TOP);
      svg.text("mut mid", (from + to) / 2, TOP + 14, words.settling());
    }
    LocalDate live = sheet.locked().terms().goLive();
    if (!live.isBefore(first()) && !live.isAfter(last())) {
      svg.line("ln run", x(live), TOP, x(live), BOTTOM);
      svg.text("t-run end", x(live) - 6, TOP - 8, words.live());
    }
  }

  private void levels() {
    if (chart != null) {
      level("ln ink", "b", chart.mean(), words.mean());
      level("ln dash ink", "b", chart.upperLimit(), words.upper());
      level("ln dash ink", "b", chart.lowerLimit(), words.lower());
    }
    if (aim() != null) {
      level("ln dots run", "t-run", aim().doubleValue(), words.target());
    }
  }

  private void level(String style, String lettering, double value, String word) {
    svg.line(style, LEFT, y(value), RIGHT, y(value));
    String text = words.formats().figure().apply(value) + " " + word;
    svg.text(lettering + " halo", RIGHT + 6, y(value) + 4, text);
  }

  private void points() {
    List<double[]> way = new ArrayList<>();
    sheet.rows().forEach(row -> way.add(new double[] {x(row.period()), y(value(row))}));
    svg.way("ln", way);
    for (Sheet.Row row : sheet.rows()) {
      boolean signal = sheet.limits().first(row.period()).isPresent();
      String style = row.place() == Place.AFTER ? "pt run" : "pt";
      svg.dot(signal ? "pt watch" : style, x(row.period()), y(value(row)), 4);
    }
  }

  /** As many days as stand beside each other without touching, the first among them. */
  private void days() {
    double free = 0;
    for (Sheet.Row row : sheet.rows()) {
      double at = x(row.period());
      if (at >= free) {
        svg.text("mut mid", at, BOTTOM + 20, words.formats().day().apply(row.period()));
        free = at + LABEL_WIDTH;
      }
    }
  }

  private BigDecimal aim() {
    return sheet.outcome().aim();
  }

  private LocalDate first() {
    return sheet.rows().get(0).period();
  }

  private LocalDate last() {
    return sheet.rows().get(sheet.rows().size() - 1).period();
  }

  private double x(LocalDate day) {
    double whole = Math.max(1, ChronoUnit.DAYS.between(first(), last()));
    return LEFT + 20 + (RIGHT - LEFT - 40) * ChronoUnit.DAYS.between(first(), day) / whole;
  }

  private double y(double value) {
    return BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low);
  }

  private static double value(Sheet.Row row) {
    return row.point().figures().value().doubleValue();
  }
}
