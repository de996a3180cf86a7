package org.tollgate.improvement.signal;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.risk.Risks;

/** Conditions that are overdue, risks that lie before the committee. */
@Component
@Order(3)
class GovernanceSignals implements SignalSource {

  private final Conditions conditions;
  private final Risks risks;

  GovernanceSignals(Conditions conditions, Risks risks) {
    this.conditions = conditions;
    this.risks = risks;
  }

  @Override
  public List<Signal> signals(Question question) {
    RolloutId rollout = question.rollout();
    Set<RolloutId> one = Set.of(rollout);
    long overdue =
        conditions.lines(one).getOrDefault(rollout, List.of()).stream()
            .filter(line -> line.state() != Conditions.State.CLOSED)
            .filter(line -> line.due().isBefore(question.today()))
            .count();
    long undecided =
        risks.of(one).getOrDefault(rollout, List.of()).stream()
            .filter(entry -> entry.place().escalatedAt() != null)
            .count();
    String home = "/rollouts/" + rollout;
    return List.of(
        new Signal("conditions-overdue", (int) overdue, home + "/conditions"),
        new Signal("risks-undecided", (int) undecided, home + "/risks"));
  }
}
