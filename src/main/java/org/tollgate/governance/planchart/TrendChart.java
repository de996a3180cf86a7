package org.tollgate.governance.planchart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tollgate.governance.planchart.Pen.Anchor;
import org.tollgate.governance.planchart.Pen.Spot;

/**
 * Milestone trend analysis: the date of the report to the right, the day expected then upward, both
 * on one scale. A level line is on plan, a rising one slips, one that meets the diagonal is
 * reached; below the diagonal a forecast is stale.
 */
public final class TrendChart extends Chart {

  /**
   * The line of one milestone.
   *
   * @param label stands at its end
   */
  public record Line(String label, Mark mark, List<Dot> dots) {

    public Line {
      dots = List.copyOf(dots);
    }
  }

  /**
   * @param note stands above it, for example "+9 d", or null
   */
  public record Dot(LocalDate report, LocalDate expected, String note) {}

  private static final double LINE_HEIGHT = 15;

  private final List<Line> lines;
  private final LocalDate today;
  private final ChartWords words;
  private final String finding;
  private final boolean narrow;

  /**
   * @param narrow for a phone: labels stand below the chart's lines
   */
  public TrendChart(
      List<Line> lines, LocalDate today, ChartWords words, String finding, boolean narrow) {
    this.lines = List.copyOf(lines);
    this.today = today;
    this.words = words;
    this.finding = finding;
    this.narrow = narrow;
  }

  @Override
  int width() {
    return narrow ? 358 : 690;
  }

  @Override
  int height() {
    return (int) bottom() + 46;
  }

  private double left() {
    return narrow ? 46 : 64;
  }

  private double right() {
    return narrow ? 240 : 450;
  }

  private double bottom() {
    return narrow ? 300 : 440;
  }

  @Override
  String finding() {
    return finding;
  }

  @Override
  void draw(Pen pen) {
    LocalDate first = days().min(LocalDate::compareTo).orElse(today).minusDays(7);
    LocalDate last = days().max(LocalDate::compareTo).orElse(today).plusDays(10);
    TimeScale across = new TimeScale(first, last, left(), right());
    TimeScale up = new TimeScale(first, last, bottom(), 28);
    frame(pen, across, up, last);
    List<Label> labels = new ArrayList<>();
    for (Line line : lines) {
      labels.add(draw(pen, line, across, up));
    }
    write(pen, labels);
  }

  private void frame(Pen pen, TimeScale across, TimeScale up, LocalDate last) {
    pen.area(Ink.ZONE, spots(left(), bottom(), right(), bottom(), right(), up.at(last)));
    for (LocalDate month : across.ticks()) {
      double x = across.at(month);
      double y = up.at(month);
      pen.path(Ink.RULE, spots(x, bottom(), x, 28));
      pen.path(Ink.RULE, spots(left(), y, right(), y));
      String name = words.month().apply(month);
      pen.text(Ink.QUIET, Anchor.MIDDLE, new Spot(x, bottom() + 17), shortened(name));
      pen.text(Ink.QUIET, Anchor.END, new Spot(left() - 6, y + 4), shortened(name));
    }
    pen.path(Ink.DIAGONAL, spots(left(), bottom(), right(), up.at(last)));
    pen.path(Ink.AXIS, spots(left(), 28, left(), bottom(), right(), bottom()));
    pen.text(
        Ink.QUIET, Anchor.MIDDLE, new Spot((left() + right()) / 2, bottom() + 38), words.report());
    pen.text(Ink.QUIET, Anchor.START, new Spot(2, 14), words.forecast());
    if (!narrow) {
      pen.text(Ink.QUIET, Anchor.END, new Spot(right() - 8, bottom() - 40), words.stale());
    }
    double now = across.at(today);
    pen.path(Ink.TODAY, spots(now, bottom(), now, 28));
    pen.text(
        Ink.TODAY_TEXT, Anchor.START, new Spot(now + 5, bottom() - 8), words.day().apply(today));
  }

  /** Where a line ends and what is written there. */
  private record Label(double x, double y, Line line) {}

  private Label draw(Pen pen, Line line, TimeScale across, TimeScale up) {
    List<Spot> way =
        line.dots().stream()
            .map(dot -> new Spot(across.at(dot.report()), up.at(dot.expected())))
            .toList();
    if (way.size() > 1) {
      pen.path(Ink.line(line.mark()), way);
    }
    boolean strong = line.mark() == Mark.STOP;
    for (int at = 0; at < way.size(); at++) {
      Ink ink = strong || line.mark() == Mark.REACHED ? Ink.point(line.mark()) : Ink.BASELINE;
      pen.circle(ink, way.get(at), strong ? 4.5 : 3);
      String note = line.dots().get(at).note();
      if (note != null && strong) {
        Spot above = new Spot(way.get(at).x(), way.get(at).y() - 9);
        pen.text(Ink.STOP_TEXT, Anchor.END, above, note);
      }
    }
    Spot last = way.get(way.size() - 1);
    return new Label(last.x(), last.y(), line);
  }

  /** Labels to the right of the chart, pushed apart so that none covers another. */
  private void write(Pen pen, List<Label> labels) {
    List<Label> inOrder = labels.stream().sorted(Comparator.comparingDouble(Label::y)).toList();
    double free = 24;
    for (Label label : inOrder) {
      double y = Math.max(label.y(), free + LINE_HEIGHT);
      free = y;
      pen.path(Ink.RULE, spots(label.x() + 5, label.y(), right() + 2, y, right() + 6, y));
      Ink ink = label.line().mark() == Mark.STOP ? Ink.STOP_TEXT : Ink.TEXT;
      pen.text(ink, Anchor.START, new Spot(right() + 8, y + 4), cut(label.line().label()));
    }
  }

  private String cut(String label) {
    int wide = narrow ? 16 : 36;
    int room = 0;
    for (int at = 0; at < label.length(); at++) {
      room += label.charAt(at) > 0x2e7f ? 2 : 1;
      if (room > wide) {
        return label.substring(0, at - 1) + "…";
      }
    }
    return label;
  }

  private String shortened(String month) {
    return narrow ? month.replaceFirst("\\s*(\\d\\d)(\\d\\d)$", " $2") : month;
  }

  private Stream<LocalDate> days() {
    return Stream.concat(
        Stream.of(today),
        lines.stream()
            .flatMap(line -> line.dots().stream())
            .flatMap(dot -> Stream.of(dot.report(), dot.expected())));
  }
}
