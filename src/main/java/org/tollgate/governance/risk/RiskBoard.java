package org.tollgate.governance.risk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** The register as its pages show it, with what the reader may do. */
@Service
@Transactional(readOnly = true)
public class RiskBoard {

  /** Days over which a trend is told. */
  private static final Duration TREND = Duration.ofDays(28);

  /** How the score moved over four weeks. */
  public enum Trend {
    RISING,
    STEADY,
    FALLING,
    /** Entered less than four weeks ago. */
    NEW
  }

  /**
   * @param overdue whether the day of the response has passed
   */
  public record Line(Risks.Entry entry, Trend trend, boolean overdue) {}

  /**
   * @param lines open ones first, the gravest on top
   * @param tolerated a score above it goes to the committee
   * @param people who hold seats, as the ones who can own a risk
   */
  public record Board(
      RolloutView rollout,
      List<Line> lines,
      int tolerated,
      Set<PersonId> people,
      boolean mayEnter,
      boolean isChair) {

    public long open() {
      return lines.stream().filter(line -> line.entry().isOpen()).count();
    }

    /** What lies before the committee. */
    public long escalated() {
      return lines.stream().filter(line -> line.entry().place().escalatedAt() != null).count();
    }

    /** Open ones of this probability and impact, for the picture. */
    public List<Line> at(int probability, int impact) {
      return lines.stream()
          .filter(line -> line.entry().isOpen())
          .filter(line -> line.entry().what().severity().equals(new Severity(probability, impact)))
          .toList();
    }
  }

  /** One step in words: key of the message, who, when, with which score. */
  public record Step(String word, PersonId person, Instant at, Severity severity, String remark) {}

  /**
   * One risk with its history, newest first.
   *
   * @param mayAnswer whether the reader may say what is done about it: also its owner
   */
  public record Sheet(
      Board board, Line line, List<Step> steps, boolean mayChange, boolean mayAnswer) {}

  private final RiskRepository risks;
  private final Risks reading;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final RiskEscalation escalation;
  private final Clock clock;

  RiskBoard(
      RiskRepository risks,
      Risks reading,
      Rollouts rollouts,
      RolloutAccess access,
      RiskEscalation escalation,
      Clock clock) {
    this.risks = risks;
    this.reading = reading;
    this.rollouts = rollouts;
    this.access = access;
    this.escalation = escalation;
    this.clock = clock;
  }

  /**
   * The same for who is about to enter a risk.
   *
   * @throws org.tollgate.base.shared.NotAllowedException if the actor may not
   */
  public Board toEnter(Actor actor, RolloutId id) {
    access.require(actor, id, Right.PLAN);
    return of(actor, id);
  }

  public Board of(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    List<Line> lines =
        risks.findWithSteps(id.value()).stream()
            .map(risk -> line(risk, today))
            .sorted(
                Comparator.comparing((Line line) -> !line.entry().isOpen())
                    .thenComparing(line -> -line.entry().score())
                    .thenComparing(line -> line.entry().number()))
            .toList();
    return new Board(
        rollout,
        lines,
        reading.tolerances(Set.of(id)).get(id),
        rollouts.seats(id).stream()
            .filter(seat -> !seat.isVacant())
            .map(seat -> seat.person())
            .collect(Collectors.toUnmodifiableSet()),
        !rollout.state().isOver() && access.has(actor, id, Right.PLAN),
        escalation.isChair(actor, id));
  }

  /**
   * @throws NotFoundException if the rollout has no such risk or the actor may not read it
   */
  public Sheet one(Actor actor, RolloutId rollout, RiskId id) {
    Board board = of(actor, rollout);
    Line line =
        board.lines().stream()
            .filter(each -> each.entry().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("risk", id));
    List<RiskStep> steps = risks.findById(id).orElseThrow().steps();
    List<Step> newestFirst =
        steps.stream()
            .map(
                step ->
                    new Step(word(step), step.person(), step.at(), step.severity(), step.remark()))
            .sorted(Comparator.comparing(Step::at).reversed())
            .toList();
    boolean owns =
        line.entry().what().owner().equals(actor.person()) && !board.rollout().state().isOver();
    return new Sheet(board, line, newestFirst, board.mayEnter(), board.mayEnter() || owns);
  }

  private Line line(Risk risk, LocalDate today) {
    Risks.Entry entry = risk.entry();
    boolean overdue =
        entry.isOpen() && entry.response() != null && entry.response().due().isBefore(today);
    return new Line(entry, trend(risk), overdue);
  }

  private Trend trend(Risk risk) {
    Instant then = clock.instant().minus(TREND);
    int now = risk.entry().score();
    return risk.steps().stream()
        .filter(step -> !step.at().isAfter(then))
        .reduce((earlier, later) -> later)
        .map(step -> Integer.signum(now - step.severity().score()))
        .map(sign -> sign > 0 ? Trend.RISING : sign < 0 ? Trend.FALLING : Trend.STEADY)
        .orElse(Trend.NEW);
  }

  private static String word(RiskStep step) {
    return "risk.step." + step.kind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
