package org.tollgate.shell.lifecycle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.shell.lifecycle.Standing.Place;
import org.tollgate.shell.lifecycle.Whereabouts.Mark;
import org.tollgate.shell.lifecycle.Whereabouts.State;

/** What is marked on the picture of the whole rollout and of the review it is in. */
final class RolloutMarks {

  private RolloutMarks() {}

  /** A phase and its gate; the rework between them only while it is waited for. */
  static List<Mark> of(RolloutView rollout, Standing standing, Phase phase, LocalDate today) {
    LocalDate day = rollout.plannedGates().get(phase);
    Mark work = mark("phase-" + phase.code(), phaseState(rollout, standing, phase), null);
    Mark gate = mark("gate-" + phase.code(), gateState(rollout, standing, phase, today), day);
    boolean rework =
        standing != null && standing.phase() == phase && standing.place() == Place.REWORK;
    return rework
        ? List.of(work, gate, mark(ProcessTask.reworkOf(phase), State.NOW, null))
        : List.of(work, gate);
  }

  private static State phaseState(RolloutView rollout, Standing standing, Phase phase) {
    if (rollout.position().gatesPassed() >= phase.number()) {
      return State.DONE;
    }
    if (standing == null || standing.phase() != phase) {
      return State.NEXT;
    }
    return standing.place() == Place.VOTING ? State.DONE : State.NOW;
  }

  private static State gateState(
      RolloutView rollout, Standing standing, Phase phase, LocalDate today) {
    if (rollout.position().gatesPassed() >= phase.number()) {
      return State.DONE;
    }
    LocalDate day = rollout.plannedGates().get(phase);
    if (standing != null && day != null && day.isBefore(today)) {
      return State.LATE;
    }
    boolean voting =
        standing != null && standing.phase() == phase && standing.place() == Place.VOTING;
    return voting ? State.NOW : State.NEXT;
  }

  static List<Mark> ofReview(Standing standing, LocalDate today, ZoneId zone) {
    boolean voting = standing.place() == Place.VOTING;
    LocalDate deadline = voting ? LocalDate.ofInstant(standing.round().deadline(), zone) : null;
    State ballot = voting ? State.NOW : State.NEXT;
    return List.of(
        review(ProcessTask.SUBMISSION, voting ? State.DONE : State.NEXT, null),
        review(
            ProcessTask.BALLOT,
            voting && deadline.isBefore(today) ? State.LATE : ballot,
            deadline));
  }

  private static Mark mark(String element, State state, LocalDate due) {
    return new Mark(ProcessTask.ROLLOUT_MODEL, element, state, null, due);
  }

  private static Mark review(String element, State state, LocalDate due) {
    return new Mark(ProcessTask.GATE_MODEL, element, state, null, due);
  }
}
