package org.tollgate.benefit.kpi;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/** The acts on indicators that enter the record. */
final class KpiActs {

  private KpiActs() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  static Recordable of(String act, Actor by, Indicator indicator) {
    IndicatorView view = indicator.view();
    return new Act(
        act,
        by,
        view.rollout(),
        view.id().value(),
        Map.of(
            "number",
            view.number(),
            "definition",
            view.definition().digest(),
            "owner",
            view.definition().measuring().owner().value()));
  }
}
