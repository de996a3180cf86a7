package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.reporting.report.StatusReport.ConditionLine;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.StatusReport.Side;

/**
 * The rules of the traffic lights, each with its number and threshold:
 *
 * <ul>
 *   <li>schedule: the latest unreached milestone against its planned day; red beyond the tolerance
 *       of the plan (M14), amber within it;
 *   <li>gate: green if it would pass today, red if it cannot be held on the planned day;
 *   <li>conditions: red if one is overdue, amber if one blocks the gate ahead;
 *   <li>risks: red if an open one that nobody accepted lies above the tolerance, amber at it;
 *   <li>duties: red with an error of the matrix (M15), amber with a warning.
 * </ul>
 *
 * Without data a side has no light.
 */
final class Lights {

  private Lights() {}

  /** Of the milestones that are not reached, how the one stands that is latest against the plan. */
  static Light schedule(List<MilestoneLine> milestones, int tolerance) {
    Optional<MilestoneLine> latest =
        milestones.stream()
            .filter(one -> !one.reached())
            .max(Comparator.comparingInt(MilestoneLine::slip));
    if (milestones.isEmpty()) {
      return light(Side.SCHEDULE, Level.NO_DATA, Reason.of("report.why.schedule.none"));
    }
    if (latest.isEmpty() || latest.get().slip() <= 0) {
      long open = milestones.stream().filter(one -> !one.reached()).count();
      return light(Side.SCHEDULE, Level.GREEN, Reason.of("report.why.schedule.ok", (int) open));
    }
    MilestoneLine worst = latest.get();
    return light(
        Side.SCHEDULE,
        level(worst.slip(), tolerance),
        Reason.of(
            "report.why.schedule.late",
            worst.code(),
            worst.name(),
            Period.ofDays(worst.slip()),
            Period.ofDays(tolerance)));
  }

  /** How a slip of so many days stands. */
  static Level level(int slip, int tolerance) {
    if (slip <= 0) {
      return Level.GREEN;
    }
    return slip > tolerance ? Level.RED : Level.AMBER;
  }

  static Light gate(ReadinessReport report) {
    if (report == null) {
      return light(Side.GATE, Level.NO_DATA, Reason.of("report.why.gate.none"));
    }
    int gate = report.gate().number();
    if (report.wouldPass()) {
      return light(Side.GATE, Level.GREEN, Reason.of("report.why.gate.ok", gate));
    }
    int lacks = report.shortfalls().size();
    LocalDate planned = report.dates().planned();
    LocalDate possible = report.dates().possible();
    if (planned == null) {
      return light(Side.GATE, Level.AMBER, Reason.of("report.why.gate.unplanned", gate, lacks));
    }
    if (possible == null) {
      return light(
          Side.GATE, Level.RED, Reason.of("report.why.gate.undated", gate, lacks, planned));
    }
    Level level = report.dates().isLate() ? Level.RED : Level.AMBER;
    String key = level == Level.RED ? "report.why.gate.late" : "report.why.gate.timely";
    int days = (int) Math.abs(ChronoUnit.DAYS.between(planned, possible));
    return light(
        Side.GATE, level, Reason.of(key, gate, lacks, planned, possible, Period.ofDays(days)));
  }

  static Light conditions(List<ConditionLine> open, int gateAhead) {
    long overdue = open.stream().filter(ConditionLine::overdue).count();
    if (overdue > 0) {
      ConditionLine first = open.stream().filter(ConditionLine::overdue).findFirst().orElseThrow();
      return light(
          Side.CONDITIONS,
          Level.RED,
          Reason.of("report.why.conditions.overdue", (int) overdue, first.code(), first.due()));
    }
    List<ConditionLine> blocking =
        open.stream().filter(one -> one.blocks() > 0 && one.blocks() == gateAhead).toList();
    if (!blocking.isEmpty()) {
      return light(
          Side.CONDITIONS,
          Level.AMBER,
          Reason.of("report.why.conditions.blocking", blocking.size(), gateAhead));
    }
    return light(Side.CONDITIONS, Level.GREEN, Reason.of("report.why.conditions.ok", open.size()));
  }

  /**
   * @param scores of the open ones that nobody accepted
   * @param known how many were ever entered
   */
  static Light risks(List<Integer> scores, int known, int tolerance) {
    if (known == 0) {
      return light(Side.RISKS, Level.NO_DATA, Reason.of("report.why.risks.none"));
    }
    int highest = scores.stream().mapToInt(Integer::intValue).max().orElse(0);
    long above = scores.stream().filter(score -> score > tolerance).count();
    if (above > 0) {
      return light(
          Side.RISKS,
          Level.RED,
          Reason.of("report.why.risks.above", (int) above, highest, tolerance));
    }
    return light(
        Side.RISKS,
        highest == tolerance ? Level.AMBER : Level.GREEN,
        Reason.of("report.why.risks.within", highest, tolerance));
  }

  static Light duties(int errors, int warnings) {
    if (errors > 0) {
      return light(Side.DUTIES, Level.RED, Reason.of("report.why.duties.errors", errors));
    }
    return warnings > 0
        ? light(Side.DUTIES, Level.AMBER, Reason.of("report.why.duties.warnings", warnings))
        : light(Side.DUTIES, Level.GREEN, Reason.of("report.why.duties.ok"));
  }

  /** With what the report before said of each side. */
  static List<Light> since(List<Light> now, Optional<StatusReport> before) {
    List<Light> all = new ArrayList<>();
    for (Light light : now) {
      Level was = before.map(report -> report.light(light.side()).level()).orElse(null);
      all.add(new Light(light.side(), light.level(), was, light.because()));
    }
    return all;
  }

  private static Light light(Side side, Level level, Reason because) {
    return new Light(side, level, null, because);
  }
}
