package org.tollgate.governance.gate.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.rollout.RolloutView;

/**
 * The six gates of a rollout with their rounds.
 *
 * @param open the gate that is open, with its verdict, or null
 * @param held whether the rollout is on hold
 */
record GatesPage(
    UUID rollout, String name, ZoneId zone, List<Gate> gates, Open open, boolean held) {

  record Open(int number, String kind, String sentence, String outlook) {}

  /**
   * @param place done, now or todo
   * @param barrier ok, watch, stop or none: how the barrier stands
   * @param word key of the state
   */
  record Gate(
      int number,
      String phase,
      String place,
      String barrier,
      String word,
      LocalDate planned,
      List<Line> rounds) {}

  /**
   * @param word GO, CONDITIONAL, HOLD, NO_GO, DRAFT or SUBMITTED
   */
  record Line(Round round, String word, String kind) {

    static Line of(Round round) {
      return round.outcome() == null
          ? new Line(round, round.stage().name(), round.stage() == Stage.DRAFT ? "none" : "run")
          : new Line(round, round.outcome().name(), ReviewPage.Earlier.kind(round.outcome()));
    }
  }

  static GatesPage of(RolloutView rollout, List<Round> rounds, Open open) {
    Map<Phase, LocalDate> planned = rollout.plannedGates();
    List<Gate> gates =
        Arrays.stream(Phase.values())
            .map(phase -> gate(rollout, phase, planned.get(phase), of(rounds, phase)))
            .toList();
    return new GatesPage(
        rollout.id().value(), rollout.name(), rollout.zone(), gates, open, rollout.isOnHold());
  }

  private static Gate gate(RolloutView rollout, Phase phase, LocalDate planned, List<Line> rounds) {
    Line last = rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
    Outcome outcome = last == null ? null : last.round().outcome();
    boolean passed = outcome != null && outcome.passes();
    boolean now = phase == rollout.position().phase() && !passed && !rollout.state().isOver();
    String place = passed ? "done" : now ? "now" : "todo";
    String barrier = passed ? last.kind() : now && last != null ? "stop" : "none";
    return new Gate(
        phase.number(),
        phase.code(),
        place,
        barrier,
        last == null ? "NOT_OPEN" : last.word(),
        planned,
        rounds);
  }

  private static List<Line> of(List<Round> rounds, Phase phase) {
    return rounds.stream().filter(round -> round.phase() == phase).map(Line::of).toList();
  }
}
