package org.tollgate.benefit.series;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.spreadsheet.CsvReader;
import org.tollgate.base.spreadsheet.SheetContent;
import org.tollgate.base.spreadsheet.SheetReader;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Brings measured values in from XLSX or CSV: looked at first, all or nothing, and the same file
 * twice changes nothing. Owners bring their own indicators, the director and the team all.
 */
@Service
@Transactional
public class SeriesImport {

  private final PointStore store;
  private final SeriesRules rules;
  private final RolloutAccess access;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SeriesImport(
      PointStore store,
      SeriesRules rules,
      RolloutAccess access,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rules = rules;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  private record Brought(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /** A file sorted by what it would do. */
  private record Sorted(
      List<PointStore.Entry> fresh, List<PointStore.Entry> changed, SeriesReading reading) {}

  /** What would happen; nothing is stored. */
  @Transactional(readOnly = true)
  public SeriesReading look(Actor actor, RolloutId rollout, byte[] file) {
    return sort(actor, rollout, file).reading();
  }

  /** Stores all of it, or nothing where anything is wrong. */
  public SeriesReading bring(Actor actor, RolloutId rollout, byte[] file) {
    Sorted sorted = sort(actor, rollout, file);
    if (!sorted.reading().isUsable() || sorted.fresh().size() + sorted.changed().size() == 0) {
      return sorted.reading();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.insert(sorted.fresh(), now);
    store.update(sorted.changed(), now);
    events.publishEvent(
        new Brought(
            "kpi-figures-brought",
            actor,
            rollout,
            rollout.value(),
            Map.of("fresh", sorted.fresh().size(), "changed", sorted.changed().size())));
    return sorted.reading();
  }

  private Sorted sort(Actor actor, RolloutId rollout, byte[] file) {
    access.require(actor, rollout, Right.CONTRIBUTE);
    SheetContent content = read(file);
    if (!content.problems().isEmpty()) {
      return refused(content.problems());
    }
    SeriesRules.Judged judged = rules.judge(actor, rollout, content.rows());
    if (!judged.problems().isEmpty()) {
      return refused(judged.problems());
    }
    return sort(judged);
  }

  private Sorted sort(SeriesRules.Judged judged) {
    List<PointStore.Entry> fresh = new ArrayList<>();
    List<PointStore.Entry> changed = new ArrayList<>();
    Map<IndicatorId, int[]> counts = new LinkedHashMap<>();
    for (PointStore.Entry entry : judged.entries()) {
      Point known = judged.known(entry);
      int[] count = counts.computeIfAbsent(entry.indicator(), id -> new int[3]);
      if (known == null) {
        fresh.add(entry);
        count[0]++;
      } else if (known.sameAs(entry.point())) {
        count[2]++;
      } else {
        changed.add(entry);
        count[1]++;
      }
    }
    List<SeriesReading.Line> lines = new ArrayList<>();
    counts.forEach(
        (id, count) ->
            lines.add(
                new SeriesReading.Line(
                    judged.indicators().get(id).code(),
                    judged.indicators().get(id).name(),
                    count[0],
                    count[1],
                    count[2])));
    return new Sorted(fresh, changed, new SeriesReading(List.of(), lines));
  }

  /** A workbook is a ZIP, which begins with these two letters. */
  private static SheetContent read(byte[] file) {
    boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
    ByteArrayInputStream in = new ByteArrayInputStream(file);
    return zip ? SheetReader.read(in, SeriesColumns.ALL) : CsvReader.read(in, SeriesColumns.ALL);
  }

  private static Sorted refused(List<Refusal> problems) {
    return new Sorted(List.of(), List.of(), SeriesReading.refused(problems));
  }
}
