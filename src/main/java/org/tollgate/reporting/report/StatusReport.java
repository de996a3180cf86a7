package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;

/**
 * What a rollout's report says (M25): values only, no words of one language, so that page and deck
 * say the same in each. People stand in it by their id; a name belongs to who reads.
 *
 * @param milestones in the order of the days they are expected
 * @param trend of those not reached, and reached since the report before
 * @param conditions that are not closed, the next due first
 */
public record StatusReport(
    Head head,
    List<Light> lights,
    GateStand gate,
    List<MilestoneLine> milestones,
    List<TrendLine> trend,
    Decisions decisions,
    List<ConditionLine> conditions,
    RiskStand risks) {

  public StatusReport {
    lights = List.copyOf(lights);
    milestones = List.copyOf(milestones);
    trend = List.copyOf(trend);
    conditions = List.copyOf(conditions);
  }

  /**
   * @param number counted per rollout from 1
   * @param asOf the day of the data
   * @param before the day of the report before, or null for the first
   * @param phase the phase it is in
   * @param gatesPassed 0 to 6
   * @param record the head of the record when the report was made: number and hash
   */
  public record Head(
      UUID rollout,
      String name,
      int number,
      LocalDate asOf,
      LocalDate before,
      Phase phase,
      int gatesPassed,
      String record) {}

  /** How one side of the rollout stands. */
  public enum Level {
    GREEN,
    AMBER,
    RED,
    /** There are no data to say it by; never counted as green. */
    NO_DATA
  }

  /** The sides that are looked at. */
  public enum Side {
    SCHEDULE,
    GATE,
    CONDITIONS,
    RISKS,
    DUTIES
  }

  /**
   * A finding as key and values.
   *
   * @param arguments whole numbers and texts; a day and a number of days as ISO 8601 writes them
   */
  public record Reason(String key, List<Object> arguments) {

    public Reason {
      arguments = List.copyOf(arguments);
    }

    public static Reason of(String key, Object... arguments) {
      return new Reason(
          key,
          Stream.of(arguments)
              .map(one -> one instanceof Integer ? one : (Object) one.toString())
              .toList());
    }
  }

  /**
   * @param before what the report before said, or null
   */
  public record Light(Side side, Level level, Level before, Reason because) {}

  /**
   * Where the gates stand.
   *
   * @param number of the gate ahead, 0 after the last
   * @param planned the day it is planned for, or null
   * @param possible the first day it could pass, or null where that cannot be said
   */
  public record GateStand(
      int number,
      LocalDate planned,
      LocalDate possible,
      int mandatoryMet,
      int mandatory,
      List<Stop> stops,
      List<Lack> lacks) {

    public GateStand {
      stops = List.copyOf(stops);
      lacks = List.copyOf(lacks);
    }
  }

  /**
   * One gate on the road.
   *
   * @param place done, now or todo
   * @param outcome GO or CONDITIONAL once passed, else null
   * @param day when it was decided or is planned; may be null
   */
  public record Stop(Phase phase, String place, String outcome, LocalDate day) {}

  /**
   * Why the gate would fail today.
   *
   * @param question what the criterion asks, or null
   * @param finding what live data say or what stands in the way, or null
   */
  public record Lack(
      String code, LocalizedText question, Reason finding, UUID owner, LocalDate expected) {}

  /**
   * @param kind name of the kind of milestone
   * @param before what the report before expected, or null
   * @param expected when it was reached, or is expected
   */
  public record MilestoneLine(
      String code,
      String name,
      String kind,
      LocalDate planned,
      LocalDate before,
      LocalDate expected,
      boolean reached,
      Level level) {

    /** Calendar days against the plan; negative if early. */
    public int slip() {
      return (int) ChronoUnit.DAYS.between(planned, expected);
    }

    /** Calendar days against the report before; null where it did not have it. */
    public Integer moved() {
      return before == null ? null : (int) ChronoUnit.DAYS.between(before, expected);
    }
  }

  /** How the expectation of one milestone went, oldest report first. */
  public record TrendLine(String code, String name, List<Dot> dots) {

    public TrendLine {
      dots = List.copyOf(dots);
    }
  }

  /** What was expected at the date of a report. */
  public record Dot(LocalDate report, LocalDate expected) {}

  /**
   * @param asked what the committee has before it
   * @param taken since the report before
   */
  public record Decisions(List<Asked> asked, List<Taken> taken) {

    public Decisions {
      asked = List.copyOf(asked);
      taken = List.copyOf(taken);
    }
  }

  /**
   * @param subject what is asked
   * @param without what follows where nobody decides
   * @param link to the ballot
   */
  public record Asked(
      Reason subject, Reason without, LocalDate deadline, int cast, int quorum, String link) {}

  /**
   * @param outcome name of the outcome
   */
  public record Taken(Reason subject, String outcome, LocalDate day) {}

  /**
   * @param owner null while the owner's seat is vacant
   * @param blocks number of the gate that it blocks, 0 for none
   */
  public record ConditionLine(
      String code, String text, UUID owner, LocalDate due, boolean overdue, int blocks) {}

  /**
   * @param tolerance the highest score that does not go to the committee
   * @param open how many are open
   * @param top the five heaviest
   */
  public record RiskStand(int tolerance, int open, List<RiskLine> top) {

    public RiskStand {
      top = List.copyOf(top);
    }
  }

  /**
   * @param kind RISK, ISSUE or ASSUMPTION
   * @param probability 1 to 5; 0 for an issue, which has happened
   * @param response null until one is chosen
   */
  public record RiskLine(
      String code,
      String kind,
      String title,
      int probability,
      int impact,
      int score,
      UUID owner,
      Answered answered) {}

  /**
   * @param escalated whether it lies before the committee
   * @param fresh whether it came since the report before
   */
  public record Answered(String response, LocalDate due, boolean escalated, boolean fresh) {}

  /** The worst of its lights: the whole stands no better than its weakest side. */
  public Level overall() {
    return lights.stream()
        .map(Light::level)
        .max(Comparator.comparingInt(StatusReport::weight))
        .orElse(Level.NO_DATA);
  }

  private static int weight(Level level) {
    return switch (level) {
      case GREEN -> 0;
      case NO_DATA -> 1;
      case AMBER -> 2;
      case RED -> 3;
    };
  }

  public Light light(Side side) {
    return lights.stream().filter(light -> light.side() == side).findFirst().orElseThrow();
  }

  /** Everybody who is named in it. */
  public Set<UUID> people() {
    Set<UUID> people = new TreeSet<>();
    gate.lacks().stream().filter(one -> one.owner() != null).forEach(l -> people.add(l.owner()));
    conditions.stream().filter(one -> one.owner() != null).forEach(c -> people.add(c.owner()));
    risks.top().forEach(risk -> people.add(risk.owner()));
    return people;
  }

  /** Not reached and expected within so many days of the report, or late. */
  public List<MilestoneLine> ahead(int days) {
    LocalDate last = head.asOf().plusDays(days);
    return milestones.stream()
        .filter(one -> !one.reached() && !one.expected().isAfter(last))
        .toList();
  }
}
