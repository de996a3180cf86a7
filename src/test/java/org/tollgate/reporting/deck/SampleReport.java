package org.tollgate.reporting.deck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.report.PlainWords;
import org.tollgate.reporting.report.ReportId;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.StatusReport;
import org.tollgate.reporting.report.StatusReport.Answered;
import org.tollgate.reporting.report.StatusReport.Asked;
import org.tollgate.reporting.report.StatusReport.ConditionLine;
import org.tollgate.reporting.report.StatusReport.Decisions;
import org.tollgate.reporting.report.StatusReport.Dot;
import org.tollgate.reporting.report.StatusReport.GateStand;
import org.tollgate.reporting.report.StatusReport.Head;
import org.tollgate.reporting.report.StatusReport.Lack;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.MilestoneLine;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.StatusReport.RiskLine;
import org.tollgate.reporting.report.StatusReport.RiskStand;
import org.tollgate.reporting.report.StatusReport.Side;
import org.tollgate.reporting.report.StatusReport.Stop;
import org.tollgate.reporting.report.StatusReport.Taken;
import org.tollgate.reporting.report.StatusReport.TrendLine;
import org.tollgate.reporting.report.Telling;

/** A rollout in go-live on 9 March 2026 with something of everything. */
public final class SampleReport {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final UUID OWNER = new UUID(1, 1);

  Words words(String language) {
    return new Words(telling(language));
  }

  public Telling telling(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return new Telling(PlainWords.all(), Map.of(OWNER, "Ирина Соколова 王小明"), locale);
  }

  public ReportView view() {
    return with(7, "Callers are known by name");
  }

  public ReportView with(int milestones, String name) {
    return new ReportView(
        new ReportId(new UUID(2, 2)),
        new RolloutId(new UUID(3, 3)),
        report(milestones, name),
        "7ac1".repeat(16),
        new ReportView.Made(new PersonId(OWNER), Instant.parse("2026-03-09T17:00:00Z")),
        null);
  }

  private static StatusReport report(int milestones, String name) {
    return new StatusReport(
        new Head(
            new UUID(3, 3),
            "Lanternway Travel",
            4,
            TODAY,
            LocalDate.of(2026, 2, 23),
            Phase.GO_LIVE,
            4,
            "812:" + "09ef".repeat(16)),
        lights(),
        gate(),
        plan(milestones, name),
        trend(),
        new Decisions(
            List.of(
                new Asked(
                    Reason.of("report.decision.gate", 5, 2),
                    Reason.of("report.without.gate", 5),
                    TODAY.plusDays(8),
                    2,
                    4,
                    "/ballots/x")),
            List.of(
                new Taken(Reason.of("report.decision.gate", 5, 1), "NO_GO", TODAY.minusDays(9)),
                new Taken(
                    Reason.of("report.decision.exception", "E-01"),
                    "CONDITIONAL",
                    TODAY.minusDays(3)))),
        List.of(
            new ConditionLine(
                "C-03",
                "The call centre works one full day on live data",
                OWNER,
                TODAY.minusDays(2),
                true,
                5),
            new ConditionLine(
                "C-04",
                "Returns are mapped to the new codes",
                OWNER,
                TODAY.plusDays(20),
                false,
                0)),
        new RiskStand(
            12,
            7,
            List.of(
                new RiskLine(
                    "R-01",
                    "RISK",
                    "The interface to the booking system slips again",
                    4,
                    5,
                    20,
                    OWNER,
                    new Answered("A second team from the implementer", TODAY, true, false)),
                new RiskLine(
                    "I-02",
                    "ISSUE",
                    "Two department heads stay away",
                    0,
                    4,
                    16,
                    OWNER,
                    new Answered(null, null, false, true)))));
  }

  private static List<Light> lights() {
    return List.of(
        new Light(
            Side.SCHEDULE,
            Level.RED,
            Level.AMBER,
            Reason.of(
                "report.why.schedule.late",
                "M-02",
                "Callers are known by name",
                Period.ofDays(12),
                Period.ofDays(10))),
        new Light(
            Side.GATE,
            Level.RED,
            Level.RED,
            Reason.of(
                "report.why.gate.late",
                5,
                3,
                TODAY.plusDays(21),
                TODAY.plusDays(42),
                Period.ofDays(21))),
        new Light(
            Side.CONDITIONS,
            Level.RED,
            Level.GREEN,
            Reason.of("report.why.conditions.overdue", 1, "C-03", TODAY.minusDays(2))),
        new Light(Side.RISKS, Level.RED, null, Reason.of("report.why.risks.above", 2, 20, 12)),
        new Light(Side.DUTIES, Level.GREEN, Level.GREEN, Reason.of("report.why.duties.ok")));
  }

  private static GateStand gate() {
    List<Stop> stops = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      String place = phase.number() < 5 ? "done" : phase.number() == 5 ? "now" : "todo";
      stops.add(
          new Stop(
              phase,
              place,
              phase.number() < 5 ? (phase.number() == 3 ? "CONDITIONAL" : "GO") : null,
              TODAY.minusMonths(5L - phase.number())));
    }
    return new GateStand(
        5,
        TODAY.plusDays(21),
        TODAY.plusDays(42),
        14,
        17,
        stops,
        List.of(
            new Lack(
                "G5-04",
                new LocalizedText(
                    "Has every department the certified users that it needs?",
                    "每个部门的持证用户是否足够？",
                    "Есть ли в каждом отделе нужное число сертифицированных пользователей?"),
                Reason.of("gate.answer.problems.listed", 3),
                OWNER,
                TODAY.plusDays(42)),
            new Lack(null, null, Reason.of("gate.answer.sponsor.vacant"), null, null)));
  }

  private static List<MilestoneLine> plan(int number, String name) {
    List<MilestoneLine> plan = new ArrayList<>();
    for (int n = 1; n <= number; n++) {
      int slip = n == 2 ? 12 : n == 3 ? -4 : 0;
      LocalDate planned = TODAY.plusDays(7L * (n - 2));
      plan.add(
          new MilestoneLine(
              "M-%02d".formatted(n),
              name,
              "VISIBLE_RESULT",
              planned,
              n == 7 ? null : planned,
              planned.plusDays(slip),
              n == 1,
              slip > 10 ? Level.RED : Level.GREEN));
    }
    return plan;
  }

  private static List<TrendLine> trend() {
    return List.of(
        new TrendLine(
            "M-02",
            "Callers are known by name",
            List.of(
                new Dot(TODAY.minusDays(56), TODAY.minusDays(9)),
                new Dot(TODAY.minusDays(28), TODAY.plusDays(5)),
                new Dot(TODAY, TODAY.plusDays(12)))),
        new TrendLine(
            "M-05",
            "Old system off",
            List.of(
                new Dot(TODAY.minusDays(28), TODAY.plusDays(60)),
                new Dot(TODAY, TODAY.plusDays(60)))));
  }
}
