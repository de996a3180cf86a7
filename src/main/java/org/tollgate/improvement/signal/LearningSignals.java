package org.tollgate.improvement.signal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.permit.PermitCounts;
import org.tollgate.learning.permit.PermitState;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** Permits that no longer fit their procedure, procedures that changed. */
@Component
@Order(1)
class LearningSignals implements SignalSource {

  private final PermitCounts permits;
  private final Procedures procedures;

  LearningSignals(PermitCounts permits, Procedures procedures) {
    this.permits = permits;
    this.procedures = procedures;
  }

  @Override
  public List<Signal> signals(Question question) {
    RolloutId rollout = question.rollout();
    List<ProcedureView> known = procedures.of(rollout);
    long changed =
        procedures.versions(known.stream().map(ProcedureView::id).toList()).values().stream()
            .flatMap(List::stream)
            .filter(version -> !version.isDraft())
            .filter(version -> version.release().at().isAfter(question.since()))
            .count();
    String home = "/rollouts/" + rollout;
    return List.of(
        new Signal("permits-stale", permits.of(rollout, PermitState.STALE), home + "/permits"),
        new Signal(
            "permits-suspended", permits.of(rollout, PermitState.SUSPENDED), home + "/permits"),
        new Signal("procedures-changed", (int) changed, home + "/procedures"));
  }
}
