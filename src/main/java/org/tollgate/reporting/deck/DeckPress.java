package org.tollgate.reporting.deck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.tollgate.reporting.deck.Grid.Cell;
import org.tollgate.reporting.deck.Grid.Column;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.Side;
import org.tollgate.reporting.report.StatusReport.TrendLine;

/**
 * Makes the deck for a steering committee, slide by slide. Titles are sentences with the deciding
 * number, read alone they tell the story; a slide without content is left out.
 */
final class DeckPress {

  private static final int DAYS_AHEAD = 30;

  private final XMLSlideShow show;
  private final XSLFSlideLayout layout;
  private final ReportView view;
  private final StatusReport report;
  private final Words words;

  private DeckPress(ReportView view, Words words, DeckTemplate template) {
    this.show = template.open();
    this.layout = DeckTemplate.page(show);
    this.view = view;
    this.report = view.report();
    this.words = words;
  }

  static byte[] press(ReportView view, Words words, DeckTemplate template) {
    DeckPress press = new DeckPress(view, words, template);
    try (press.show) {
      press.slides();
      Tidy.up(press.show, view);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      press.show.write(out);
      return Tidy.repeatable(out.toByteArray(), template.design());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void slides() {
    cover();
    summary();
    asked(false);
    taken();
    gate();
    milestones();
    trend();
    conditions();
    risks();
    ahead();
    asked(true);
    rules();
  }

  private void cover() {
    String state = view.isFinal() ? "report.final" : "report.draft";
    Page.cover(
        show,
        DeckTemplate.cover(show),
        words.locale(),
        report.head().name(),
        words.say("deck.cover", report.head().number(), words.day(report.head().asOf()))
            + "\n"
            + words.say(state));
  }

  private void summary() {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.side"), 2),
            Column.text(words.say("report.column.now"), 1.6),
            Column.text(words.say("report.column.before"), 1.6),
            Column.text(words.say("report.column.why"), 7));
    for (Light light : report.lights()) {
      grid.row(
          Cell.strong(words.say("report.side." + light.side())),
          words.light(light.level()),
          light.before() == null ? Cell.of("–") : words.light(light.before()),
          Cell.of(words.say(light.because())));
    }
    tables(Titles.summary(report, words), words.say("deck.source.lights"), grid);
  }

  private void asked(boolean forMinutes) {
    if (report.decisions().asked().isEmpty()) {
      return;
    }
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.decision"), 3),
            Column.text(words.say(forMinutes ? "deck.column.taken" : "report.column.without"), 4),
            Column.number(words.say("report.column.votes"), 1.7),
            Column.number(words.say("report.column.until"), 2));
    report
        .decisions()
        .asked()
        .forEach(
            one ->
                grid.row(
                    Cell.strong(words.say(one.subject())),
                    Cell.of(forMinutes ? "" : words.say(one.without())),
                    Cell.of(words.say("report.votes", one.cast(), one.quorum())),
                    Cell.of(words.day(one.deadline()))));
    int number = report.decisions().asked().size();
    String title = forMinutes ? "deck.title.minutes" : "deck.title.asked";
    tables(words.say(title, number), words.say("deck.source.ballots"), grid);
  }

  private void taken() {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.decision"), 4),
            Column.text(words.say("report.column.outcome"), 2),
            Column.number(words.say("report.column.day"), 2));
    report
        .decisions()
        .taken()
        .forEach(
            one ->
                grid.row(
                    Cell.strong(words.say(one.subject())),
                    Cell.of(words.say("ballot.outcome." + one.outcome())),
                    Cell.of(words.day(one.day()))));
    if (!grid.isEmpty()) {
      tables(Titles.taken(report, words), words.say("deck.source.ballots"), grid);
    }
  }

  private void gate() {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.lack"), 5),
            Column.text(words.say("report.column.finding"), 4),
            Column.text(words.say("report.column.owner"), 2),
            Column.number(words.say("report.column.expected"), 2));
    report
        .gate()
        .lacks()
        .forEach(
            lack ->
                grid.row(
                    Cell.strong(words.telling().lack(lack)),
                    Cell.of(lack.question() == null ? "" : words.say(lack.finding())),
                    Cell.of(lack.owner() == null ? "–" : words.name(lack.owner())),
                    Cell.of(words.day(lack.expected()))));
    String title = words.say(report.light(Side.GATE).because());
    Page page = page(title, words.say("deck.source.gate"));
    Road.draw(page, words, report.gate().stops());
    if (!grid.isEmpty()) {
      Page lower = page.below(Road.HEIGHT + 14);
      List<List<List<Cell>>> slices = grid.slices(lower.body());
      grid.draw(lower, slices.get(0), title);
      slices.stream().skip(1).forEach(slice -> grid.draw(further(title), slice, title));
    }
  }

  private Page further(String title) {
    return page(words.say("deck.continued", title), words.say("deck.source.gate"));
  }

  private void milestones() {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.milestone"), 4.4),
            Column.number(words.say("report.column.planned"), 2),
            Column.number(words.say("report.column.earlier"), 2),
            Column.number(words.say("report.column.expected"), 2),
            Column.number(words.say("report.column.slip"), 1.6),
            Column.number(words.say("report.column.moved"), 1.8),
            Column.text(words.say("report.column.now"), 1.5));
    for (MilestoneLine one : report.milestones()) {
      grid.row(
          Cell.strong(one.code() + " " + one.name()),
          Cell.of(words.day(one.planned())),
          Cell.of(words.day(one.before())),
          Cell.of(words.day(one.expected())),
          Cell.of(words.change(one.slip())),
          Cell.of(words.change(one.moved())),
          one.reached() ? Cell.strong(words.say("report.reached")) : words.light(one.level()));
    }
    if (!grid.isEmpty()) {
      String title = words.say(report.light(Side.SCHEDULE).because());
      tables(title, words.say("deck.source.plan"), grid);
    }
  }

  private void trend() {
    List<TrendLine> lines = Titles.telling(report, TrendChart.MOST_LINES);
    if (!lines.isEmpty()) {
      Page page = page(Titles.trend(lines, words), words.say("deck.source.trend"));
      new TrendChart(lines).draw(page, words);
    }
  }

  private void conditions() {
    Grid grid = Registers.conditions(report, words);
    if (!grid.isEmpty()) {
      String title = words.say(report.light(Side.CONDITIONS).because());
      tables(title, words.say("deck.source.conditions"), grid);
    }
  }

  private void risks() {
    Grid grid = Registers.risks(report, words);
    if (!grid.isEmpty()) {
      String title = words.say(report.light(Side.RISKS).because());
      tables(title, words.say("deck.source.risks"), grid);
    }
  }

  private void ahead() {
    List<MilestoneLine> ahead = report.ahead(DAYS_AHEAD);
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.milestone"), 5),
            Column.number(words.say("report.column.expected"), 2),
            Column.text(words.say("report.column.now"), 1.6));
    ahead.forEach(
        one ->
            grid.row(
                Cell.strong(one.code() + " " + one.name()),
                Cell.of(words.day(one.expected())),
                words.light(one.level())));
    if (!grid.isEmpty()) {
      tables(Titles.ahead(report, ahead, words), words.say("deck.source.plan"), grid);
    }
  }

  private void rules() {
    Grid grid =
        new Grid(
            Column.text(words.say("report.column.side"), 2),
            Column.text(words.say("report.column.rule"), 8));
    for (Side side : Side.values()) {
      grid.row(
          Cell.strong(words.say("report.side." + side)), Cell.of(words.say("report.rule." + side)));
    }
    tables(words.say("deck.title.rules"), words.say("deck.source.lights"), grid);
  }

  private void tables(String title, String source, Grid grid) {
    List<List<List<Cell>>> slices = new ArrayList<>();
    Page first = page(title, source);
    slices.addAll(grid.slices(first.body()));
    grid.draw(first, slices.get(0), title);
    slices.stream()
        .skip(1)
        .forEach(
            slice -> grid.draw(page(words.say("deck.continued", title), source), slice, title));
  }

  private Page page(String title, String source) {
    StatusReport.Head head = report.head();
    String footer =
        words.say(
            "deck.footer",
            head.name(),
            head.number(),
            words.say(view.isFinal() ? "report.final" : "report.draft"),
            view.hash().substring(0, 12),
            head.record().substring(0, head.record().indexOf(':') + 9));
    String shown = words.say("deck.source", source, words.day(head.asOf()));
    return Page.add(show, layout, words.locale(), new Page.Frame(title, shown, footer, title));
  }
}
