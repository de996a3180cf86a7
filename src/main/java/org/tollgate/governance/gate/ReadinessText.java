package org.tollgate.governance.gate;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.tollgate.governance.gate.ReadinessReport.Shortfall;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Findings;

/**
 * Says a readiness report in the reader's language; pages call it as {@code ${@readinessText.…}}.
 */
@Component("readinessText")
public class ReadinessText {

  private final Findings findings;

  ReadinessText(Findings findings) {
    this.findings = findings;
  }

  /** The one sentence: whether the gate would pass today. */
  public String verdict(ReadinessReport report) {
    int gate = report.gate().number();
    if (report.stage() == Gates.Stage.SUBMITTED) {
      return say("gate.readiness.submitted", gate, report.shortfalls().size());
    }
    return report.wouldPass()
        ? say("gate.readiness.pass", gate)
        : say("gate.readiness.fail", gate, report.shortfalls().size());
  }

  /** ok, watch or stop. */
  public String kind(ReadinessReport report) {
    if (report.wouldPass()) {
      return "ok";
    }
    return report.dates().isLate() ? "stop" : "watch";
  }

  /** When the gate could pass at the earliest, against the plan. */
  public String outlook(ReadinessReport report) {
    ReadinessReport.Dates dates = report.dates();
    if (dates.possible() == null) {
      long undated = report.shortfalls().stream().filter(s -> s.expected() == null).count();
      return say("gate.readiness.undated", (int) undated);
    }
    if (dates.planned() == null) {
      return say("gate.readiness.unplanned", dates.possible());
    }
    return say(
        dates.isLate() ? "gate.readiness.late" : "gate.readiness.timely",
        dates.possible(),
        dates.planned());
  }

  /** What is missing, in half a line. */
  public String title(Shortfall shortfall) {
    return shortfall.question() == null
        ? findings.say(shortfall.obstacle().because(), locale())
        : say("gate.readiness.title", shortfall.code(), shortfall.question().in(locale()));
  }

  /** Value, needed and pace for what live data say; the due day for what a person answers. */
  public String detail(Shortfall shortfall) {
    if (shortfall.live() != null) {
      String found = findings.say(shortfall.live().message(), locale());
      return say("gate.readiness.live", found, pace(shortfall));
    }
    if (shortfall.question() == null) {
      return "";
    }
    return shortfall.kind() == Obstacle.Kind.STALE
        ? say("gate.readiness.two", say("gate.readiness.stale"), due(shortfall))
        : due(shortfall);
  }

  private String due(Shortfall shortfall) {
    if (shortfall.due() == null) {
      return say("gate.readiness.no-due");
    }
    return say(
        shortfall.expected() == null ? "gate.readiness.overdue" : "gate.readiness.due",
        shortfall.due());
  }

  private String pace(Shortfall shortfall) {
    Answer.Pace pace = shortfall.live().pace();
    if (pace == null) {
      return noPace(shortfall.live());
    }
    String change = pace.perFourWeeks().stripTrailingZeros().toPlainString();
    return pace.metOn() == null
        ? say("gate.readiness.pace.never", change)
        : say("gate.readiness.pace", change, pace.metOn());
  }

  /** Why no pace can be said of an answer; the day it will be met follows from none. */
  public String noPace(Answer live) {
    String unit = live.measure() == null ? "" : live.measure().unit();
    return switch (unit) {
      case "" -> say("gate.readiness.pace.none");
      case "gate.unit.goals.tested" -> say("gate.readiness.pace.none.goals");
      case "gate.unit.votes" -> say("gate.readiness.pace.none.votes");
      default -> say("gate.readiness.pace.none.counted");
    };
  }

  private String say(String key, Object... arguments) {
    return findings.say(key, locale(), arguments);
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
