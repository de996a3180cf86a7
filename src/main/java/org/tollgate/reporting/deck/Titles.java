package org.tollgate.reporting.deck;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.StatusReport.Dot;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.Taken;
import org.tollgate.reporting.report.StatusReport.TrendLine;

/** Sentences that say what a slide shows, chosen by rule. */
final class Titles {

  private Titles() {}

  static String summary(StatusReport report, Words words) {
    Level overall = report.overall();
    List<String> sides =
        report.lights().stream()
            .filter(light -> light.level() == overall)
            .map(Light::side)
            .map(side -> words.say("report.side." + side))
            .toList();
    return words.say("deck.title.summary." + overall, sides.size(), words.list(sides));
  }

  static String taken(StatusReport report, Words words) {
    List<Taken> taken = report.decisions().taken();
    Taken last = taken.get(taken.size() - 1);
    return words.say(
        "deck.title.taken",
        taken.size(),
        words.say(last.subject()),
        words.say("ballot.outcome." + last.outcome()));
  }

  /** Those with at least two points, the ones that moved most first. */
  static List<TrendLine> telling(StatusReport report, int most) {
    return report.trend().stream()
        .filter(line -> line.dots().size() > 1)
        .sorted(
            Comparator.comparingLong((TrendLine line) -> Math.abs(drift(line)))
                .reversed()
                .thenComparing(TrendLine::code))
        .limit(most)
        .toList();
  }

  static String trend(List<TrendLine> lines, Words words) {
    TrendLine first = lines.get(0);
    long drift = drift(first);
    if (drift == 0) {
      return words.say("deck.title.trend.flat", lines.size());
    }
    return words.say(
        drift > 0 ? "deck.title.trend.later" : "deck.title.trend.earlier",
        first.code(),
        first.name(),
        "P" + Math.abs(drift) + "D",
        first.dots().size());
  }

  /** Days between what the first report expected and the last. */
  private static long drift(TrendLine line) {
    List<Dot> dots = line.dots();
    return ChronoUnit.DAYS.between(dots.get(0).expected(), dots.get(dots.size() - 1).expected());
  }

  static String ahead(StatusReport report, List<MilestoneLine> ahead, Words words) {
    long late = ahead.stream().filter(one -> one.expected().isBefore(report.head().asOf())).count();
    return words.say("deck.title.ahead", ahead.size(), (int) late);
  }
}
