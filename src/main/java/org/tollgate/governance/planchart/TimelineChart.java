package org.tollgate.governance.planchart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.tollgate.governance.planchart.Pen.Anchor;
import org.tollgate.governance.planchart.Pen.Spot;

/**
 * Milestones on a line of time: hollow where the baseline has them, full where they are expected,
 * with the work that leads to them as a bar.
 */
public final class TimelineChart extends Chart {

  /**
   * One milestone.
   *
   * @param baseline the day of the baseline, or null if no baseline has it
   * @param workFrom when its work starts, or null for a mere moment
   * @param critical whether a slip moves the end of the plan
   * @param note stands beside its sign, for example "24 Mar, +32 d"
   */
  public record Row(
      String name,
      LocalDate baseline,
      LocalDate expected,
      LocalDate workFrom,
      boolean critical,
      Mark mark,
      String note) {}

  private static final int TOP = 24;

  private final List<Row> rows;
  private final LocalDate today;
  private final ChartWords words;
  private final String finding;
  private final boolean narrow;

  /**
   * @param narrow for a phone: names stand above their lines
   */
  public TimelineChart(
      List<Row> rows, LocalDate today, ChartWords words, String finding, boolean narrow) {
    this.rows = List.copyOf(rows);
    this.today = today;
    this.words = words;
    this.finding = finding;
    this.narrow = narrow;
  }

  @Override
  int width() {
    return narrow ? 358 : 1120;
  }

  @Override
  int height() {
    return TOP + rows.size() * step() + 20;
  }

  @Override
  String finding() {
    return finding;
  }

  private int step() {
    return narrow ? 46 : 34;
  }

  @Override
  void draw(Pen pen) {
    TimeScale scale = scale();
    for (LocalDate month : scale.ticks()) {
      double x = scale.at(month);
      pen.path(Ink.RULE, spots(x, TOP - 6, x, height() - 18));
      pen.text(Ink.QUIET, Anchor.START, new Spot(x + 3, 14), words.month().apply(month));
    }
    double now = scale.at(today);
    pen.path(Ink.TODAY, spots(now, TOP - 6, now, height() - 18));
    boolean right = now > width() * .75;
    pen.text(
        Ink.TODAY_TEXT,
        right ? Anchor.END : Anchor.START,
        new Spot(now + (right ? -5 : 5), height() - 5),
        words.today() + " " + words.day().apply(today));
    for (int at = 0; at < rows.size(); at++) {
      draw(pen, scale, rows.get(at), TOP + at * step());
    }
  }

  private void draw(Pen pen, TimeScale scale, Row row, int top) {
    double y = top + (narrow ? 30 : 16);
    pen.path(Ink.RULE, spots(narrow ? 0 : 200, top + step() - 2, width(), top + step() - 2));
    pen.text(Ink.NAME, Anchor.START, new Spot(0, narrow ? top + 12 : y + 4), cut(row.name()));
    double x = scale.at(row.expected());
    if (row.workFrom() != null) {
      double from = scale.at(row.workFrom());
      Ink bar = row.critical() ? Ink.BAR_CRITICAL : Ink.BAR;
      pen.area(bar, spots(from, y - 6, x, y - 6, x, y + 6, from, y + 6));
    }
    if (row.baseline() != null) {
      double was = scale.at(row.baseline());
      pen.path(Ink.line(row.mark()), spots(was, y, x, y));
      pen.diamond(Ink.BASELINE, new Spot(was, y), 6);
    }
    pen.diamond(Ink.point(row.mark()), new Spot(x, y), 6);
    note(pen, row, x, y);
  }

  private void note(Pen pen, Row row, double x, double y) {
    Ink ink = row.mark() == Mark.STOP ? Ink.STOP_TEXT : Ink.TEXT;
    double room = 8 + row.note().length() * 6.8;
    if (x + room < width()) {
      pen.text(ink, Anchor.START, new Spot(x + 11, y + 4), row.note());
    } else {
      double left = row.baseline() == null ? x : Math.min(x, scale().at(row.baseline()));
      pen.text(ink, Anchor.END, new Spot(left - 11, y + 4), row.note());
    }
  }

  private TimeScale scale() {
    LocalDate first = days().min(LocalDate::compareTo).orElse(today).minusDays(10);
    LocalDate last = days().max(LocalDate::compareTo).orElse(today).plusDays(narrow ? 20 : 30);
    return new TimeScale(first, last, narrow ? 6 : 210, width() - (narrow ? 10 : 90));
  }

  private Stream<LocalDate> days() {
    return Stream.concat(
        Stream.of(today),
        rows.stream()
            .flatMap(row -> Stream.of(row.expected(), row.baseline(), row.workFrom()))
            .filter(java.util.Objects::nonNull));
  }

  private String cut(String name) {
    int wide = narrow ? 50 : 32;
    // a Chinese character takes the room of two
    int room = 0;
    for (int at = 0; at < name.length(); at++) {
      room += name.charAt(at) > 0x2e7f ? 2 : 1;
      if (room > wide) {
        return name.substring(0, at - 1) + "…";
      }
    }
    return name;
  }
}
