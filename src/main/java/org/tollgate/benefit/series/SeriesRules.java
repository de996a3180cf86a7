package org.tollgate.benefit.series;

import static org.tollgate.benefit.series.SeriesColumns.AVAILABLE;
import static org.tollgate.benefit.series.SeriesColumns.CURRENCY;
import static org.tollgate.benefit.series.SeriesColumns.DENOMINATOR;
import static org.tollgate.benefit.series.SeriesColumns.EXPECTED;
import static org.tollgate.benefit.series.SeriesColumns.INDICATOR;
import static org.tollgate.benefit.series.SeriesColumns.NUMERATOR;
import static org.tollgate.benefit.series.SeriesColumns.PERIOD;
import static org.tollgate.benefit.series.SeriesColumns.PRESENT;
import static org.tollgate.benefit.series.SeriesColumns.VALUE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.governance.rollout.Rollouts;

/** What a row of measured values must obey beside its types. */
@Component
class SeriesRules {

  private final Indicators indicators;
  private final Series series;
  private final Rollouts rollouts;
  private final ObjectProvider<SealedPeriods> sealed;
  private final Clock clock;

  SeriesRules(
      Indicators indicators,
      Series series,
      Rollouts rollouts,
      ObjectProvider<SealedPeriods> sealed,
      Clock clock) {
    this.indicators = indicators;
    this.series = series;
    this.rollouts = rollouts;
    this.sealed = sealed;
    this.clock = clock;
  }

  /** The rows as points, or what is wrong with them. */
  record Judged(
      List<Refusal> problems,
      List<PointStore.Entry> entries,
      Map<IndicatorId, IndicatorView> indicators,
      Map<IndicatorId, Map<LocalDate, Point>> present) {

    Point known(PointStore.Entry entry) {
      return present.getOrDefault(entry.indicator(), Map.of()).get(entry.point().period());
    }
  }

  /** What rows are held against; the same for all rows of a file. */
  private record Frame(Map<String, IndicatorView> byName, Set<IndicatorId> kept, LocalDate today) {}

  Judged judge(Actor actor, RolloutId rollout, List<SheetContent.Row> rows) {
    List<IndicatorView> active = indicators.active(rollout);
    Frame frame = frame(actor, rollout, active);
    List<Refusal> problems = new ArrayList<>();
    Map<PointStore.Entry, Integer> numbers = new LinkedHashMap<>();
    Set<List<Object>> seen = new HashSet<>();
    for (SheetContent.Row row : rows) {
      IndicatorView indicator = frame.byName().get(plain(row.text(INDICATOR)));
      Optional<Refusal> wrong = wrong(row, indicator, frame);
      if (wrong.isPresent()) {
        problems.add(wrong.get());
        continue;
      }
      PointStore.Entry entry = new PointStore.Entry(indicator.id(), point(row, indicator));
      LocalDate period = entry.point().period();
      if (!seen.add(List.of(entry.indicator(), period))) {
        problems.add(problem("twice", row, indicator.code(), period.toString()));
      }
      numbers.put(entry, row.number());
    }
    List<PointStore.Entry> entries = List.copyOf(numbers.keySet());
    Map<IndicatorId, IndicatorView> byId =
        active.stream().collect(Collectors.toMap(IndicatorView::id, Function.identity()));
    Judged judged = new Judged(List.of(), entries, byId, present(entries));
    problems.addAll(sealed(rollout, judged, numbers));
    return new Judged(first(problems), entries, byId, judged.present());
  }

  private Frame frame(Actor actor, RolloutId rollout, List<IndicatorView> active) {
    Set<IndicatorId> kept =
        active.stream()
            .filter(one -> indicators.mayKeep(actor, one))
            .map(IndicatorView::id)
            .collect(Collectors.toSet());
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
    return new Frame(names(active), kept, today);
  }

  private static Optional<Refusal> wrong(
      SheetContent.Row row, IndicatorView indicator, Frame frame) {
    if (indicator == null) {
      return Optional.of(problem("unknown", row, row.text(INDICATOR)));
    }
    if (!frame.kept().contains(indicator.id())) {
      return Optional.of(problem("not-yours", row, indicator.code()));
    }
    LocalDate start = indicator.definition().measuring().cadence().start(row.day(PERIOD));
    LocalDate next = indicator.definition().measuring().cadence().next(start);
    if (next.isAfter(frame.today())) {
      return Optional.of(problem("unfinished", row, start.toString()));
    }
    String currency = row.text(CURRENCY);
    String agreed = indicator.definition().formula().currency();
    if (currency != null && !currency.equalsIgnoreCase(agreed)) {
      return Optional.of(problem("currency", row, currency, agreed.isEmpty() ? "–" : agreed));
    }
    boolean half = (row.number(NUMERATOR) == null) != (row.number(DENOMINATOR) == null);
    return half ? Optional.of(problem("half", row, indicator.code())) : Optional.empty();
  }

  /** Figures that both parties signed do not change behind their backs. */
  private List<Refusal> sealed(
      RolloutId rollout, Judged judged, Map<PointStore.Entry, Integer> numbers) {
    Optional<DateRange> signed =
        Optional.ofNullable(sealed.getIfAvailable()).flatMap(all -> all.of(rollout));
    if (signed.isEmpty()) {
      return List.of();
    }
    List<Refusal> problems = new ArrayList<>();
    for (PointStore.Entry entry : judged.entries()) {
      Point known = judged.known(entry);
      boolean changes = known == null || !known.figures().sameAs(entry.point().figures());
      if (changes && signed.get().contains(entry.point().period())) {
        problems.add(
            Refusal.because(
                "kpi.problem.sealed",
                numbers.get(entry),
                judged.indicators().get(entry.indicator()).code(),
                entry.point().period().toString()));
      }
    }
    return problems;
  }

  private Map<IndicatorId, Map<LocalDate, Point>> present(List<PointStore.Entry> entries) {
    Set<IndicatorId> ids =
        entries.stream().map(PointStore.Entry::indicator).collect(Collectors.toSet());
    Map<IndicatorId, Map<LocalDate, Point>> present = new HashMap<>();
    series
        .of(ids)
        .forEach(
            (id, points) ->
                present.put(
                    id, points.stream().collect(Collectors.toMap(Point::period, each -> each))));
    return present;
  }

  private static Point point(SheetContent.Row row, IndicatorView indicator) {
    return new Point(
        indicator.definition().measuring().cadence().start(row.day(PERIOD)),
        new Point.Figures(row.number(VALUE), row.number(NUMERATOR), row.number(DENOMINATOR)),
        new Point.Origin(wide(row.whole(EXPECTED)), wide(row.whole(PRESENT)), row.day(AVAILABLE)));
  }

  private static Long wide(Integer number) {
    return number == null ? null : number.longValue();
  }

  private static Map<String, IndicatorView> names(List<IndicatorView> active) {
    Map<String, IndicatorView> names = new HashMap<>();
    for (IndicatorView one : active) {
      names.putIfAbsent(plain(one.name()), one);
    }
    active.forEach(one -> names.put(plain(one.code()), one));
    return names;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static Refusal problem(String word, SheetContent.Row row, Object... more) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(row.number());
    arguments.addAll(List.of(more));
    return new Refusal("kpi.problem." + word, arguments);
  }

  private static List<Refusal> first(List<Refusal> problems) {
    return problems.subList(0, Math.min(problems.size(), SheetContent.MOST_PROBLEMS));
  }
}
