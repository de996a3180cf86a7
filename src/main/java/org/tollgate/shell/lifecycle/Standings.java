package org.tollgate.shell.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.Gates.Round;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** Asks the domain where a rollout stands and what it has ended. */
@Component
class Standings {

  private final Rollouts rollouts;
  private final Activities activities;
  private final Gates gates;
  private final Exceptions exceptions;

  Standings(Rollouts rollouts, Activities activities, Gates gates, Exceptions exceptions) {
    this.rollouts = rollouts;
    this.activities = activities;
    this.gates = gates;
    this.exceptions = exceptions;
  }

  /** Empty in a draft, once the rollout is over, and for one that does not exist. */
  Optional<Standing> of(RolloutId rollout) {
    return Optional.ofNullable(rollouts.views(Set.of(rollout)).get(rollout))
        .filter(view -> !view.state().isOver() && view.position().phase() != null)
        .map(view -> Standing.of(view, rounds(rollout, view.position().phase())));
  }

  RolloutView view(RolloutId rollout) {
    return rollouts.view(rollout);
  }

  /** Exceptions that are not decided yet. */
  List<ExceptionView> exceptions(RolloutId rollout) {
    return exceptions.of(rollout).stream().filter(it -> !it.state().isOver()).toList();
  }

  boolean isOpen(RolloutId rollout, Phase phase) {
    RolloutView.Position position = rollouts.view(rollout).position();
    return position.open() && position.phase() == phase;
  }

  /** Whether the domain has ended what the task stands for. */
  boolean hasEnded(RolloutId rollout, ProcessTask task) {
    return switch (task.kind()) {
      case ACTIVITY -> activities.mayEnd(rollout, task.code());
      case SUBMISSION -> newest(rollout, task.phase(), Gates.Stage.SUBMITTED);
      case BALLOT -> !newest(rollout, task.phase(), Gates.Stage.SUBMITTED);
      case REWORK ->
          of(rollout).map(standing -> standing.place() != Standing.Place.REWORK).orElse(true);
      case EXCEPTION -> exceptions.view(task.exception()).state().isOver();
    };
  }

  Optional<Round> current(RolloutId rollout, Phase phase) {
    return gates.current(rollout, phase);
  }

  private boolean newest(RolloutId rollout, Phase phase, Gates.Stage stage) {
    return current(rollout, phase).filter(round -> round.stage() == stage).isPresent();
  }

  private List<Round> rounds(RolloutId rollout, Phase phase) {
    return gates.rounds(rollout).stream().filter(round -> round.phase() == phase).toList();
  }
}
