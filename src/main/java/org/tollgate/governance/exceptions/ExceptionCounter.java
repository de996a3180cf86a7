package org.tollgate.governance.exceptions;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RailCounter;

/** Exceptions that are not decided yet. */
@Component
class ExceptionCounter implements RailCounter {

  private final Exceptions exceptions;

  ExceptionCounter(Exceptions exceptions) {
    this.exceptions = exceptions;
  }

  @Override
  public Map<String, Integer> waiting(Actor actor, RolloutId rollout) {
    long open = exceptions.of(rollout).stream().filter(it -> !it.state().isOver()).count();
    return Map.of("exceptions", (int) open);
  }
}
