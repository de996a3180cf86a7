package org.tollgate.governance.planboard;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.governance.planboard.PlanLook.Row;
import org.tollgate.governance.planchart.ChartWords;
import org.tollgate.governance.planchart.TimelineChart;
import org.tollgate.governance.planchart.TrendChart;
import org.tollgate.governance.schedule.WorkingDays;
import org.tollgate.governance.trend.Trend;

/** Makes the charts of a plan in the reader's language. */
@Component
public class PlanCharts {

  /** More lines than these cannot be read; the table below has all. */
  static final int MOST_ROWS = 30;

  static final int MOST_LINES = 8;

  private static final int REACHED_SHOWN = 5;

  /** Older reports press the lines together. */
  private static final int REPORTS_SHOWN = 10;

  /** What lies further ahead would flatten what is near. */
  private static final int DAYS_AHEAD = 150;

  private final MessageSource messages;

  PlanCharts(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * @param narrow for a phone
   */
  public TimelineChart timeline(PlanLook look, WorkingDays calendar, boolean narrow) {
    List<Row> shown = shown(look);
    List<TimelineChart.Row> rows = shown.stream().map(row -> bar(row, calendar)).toList();
    String finding = say("plan.chart.timeline.finding", shown.size(), look.rows().size());
    return new TimelineChart(rows, look.today(), words(), finding, narrow);
  }

  /** The last few that were reached, and what comes next. */
  static List<Row> shown(PlanLook look) {
    List<Row> reached = look.rows().stream().filter(row -> row.milestone().isReached()).toList();
    List<Row> ahead = look.rows().stream().filter(row -> !row.milestone().isReached()).toList();
    return Stream.concat(
            reached.stream().skip(Math.max(0, reached.size() - REACHED_SHOWN)),
            ahead.stream().limit(MOST_ROWS - REACHED_SHOWN))
        .toList();
  }

  private TimelineChart.Row bar(Row row, WorkingDays calendar) {
    var one = row.milestone();
    LocalDate expected = one.days().expected();
    int work = one.duty().workDays();
    String note =
        one.isReached()
            ? say("plan.chart.reached", day(expected), slip(row.slip()))
            : say("plan.chart.expected", day(expected), slip(row.slip()));
    return new TimelineChart.Row(
        one.name(),
        row.baseline(),
        expected,
        work == 0 ? null : calendar.plus(expected, -work),
        row.isCritical(),
        row.mark(),
        note);
  }

  /**
   * @param narrow for a phone
   */
  public TrendChart trend(PlanLook look, boolean narrow) {
    List<Row> shown = inTrend(look);
    List<TrendChart.Line> lines = shown.stream().map(this::line).toList();
    List<Row> alarming = look.alarming();
    String finding =
        alarming.isEmpty()
            ? say("plan.chart.trend.calm", shown.size())
            : say(
                "plan.chart.trend.alarm",
                alarming.get(0).milestone().name(),
                alarming.get(0).trend().slipsInARow());
    return new TrendChart(lines, look.today(), words(), finding, narrow);
  }

  /** Those with a past to show, the worst first. */
  static List<Row> inTrend(PlanLook look) {
    LocalDate first = look.today().minusDays(DAYS_AHEAD);
    LocalDate last = look.today().plusDays(DAYS_AHEAD);
    List<Row> all =
        look.rows().stream()
            .filter(row -> row.trend().points().size() > 1)
            .sorted(
                Comparator.comparing((Row row) -> row.milestone().isReached())
                    .thenComparing(row -> -row.trend().slipsInARow())
                    .thenComparing(row -> -Math.abs(row.slip()))
                    .thenComparing(row -> row.milestone().days().expected()))
            .toList();
    List<Row> near =
        all.stream()
            .filter(row -> row.milestone().days().expected().isAfter(first))
            .filter(row -> row.milestone().days().expected().isBefore(last))
            .limit(MOST_LINES)
            .toList();
    return near.isEmpty() ? all.stream().limit(MOST_LINES).toList() : near;
  }

  private TrendChart.Line line(Row row) {
    List<TrendChart.Dot> dots = new ArrayList<>();
    LocalDate before = null;
    List<Trend.Dot> points = row.trend().points();
    for (Trend.Dot dot :
        points.subList(Math.max(0, points.size() - REPORTS_SHOWN), points.size())) {
      long moved =
          before == null ? 0 : java.time.temporal.ChronoUnit.DAYS.between(before, dot.expected());
      dots.add(new TrendChart.Dot(dot.report(), dot.expected(), moved == 0 ? null : slip(moved)));
      before = dot.expected();
      if (dot.reached()) {
        break;
      }
    }
    String label =
        row.milestone().isReached()
            ? say("plan.chart.line.reached", row.milestone().name())
            : say(
                "plan.chart.line", row.milestone().name(), day(row.milestone().days().expected()));
    return new TrendChart.Line(label, row.mark(), dots);
  }

  private ChartWords words() {
    return new ChartWords(
        month -> format("plan.format.month", month),
        this::day,
        say("plan.chart.today"),
        say("plan.chart.stale"),
        say("plan.chart.report"),
        say("plan.chart.forecast"));
  }

  /** With its sign: +9 d. */
  public String slip(long days) {
    return say("plan.slip", (days > 0 ? "+" : (days < 0 ? "−" : "")) + Math.abs(days));
  }

  private String day(LocalDate day) {
    return format("plan.format.day", day);
  }

  private String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(say(pattern), locale()).format(day);
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale());
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
