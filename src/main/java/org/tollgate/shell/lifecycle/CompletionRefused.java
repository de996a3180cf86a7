package org.tollgate.shell.lifecycle;

import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * Somebody tried to end a task in the engine that the domain has not ended.
 *
 * @param task the task's id in its model
 * @param reason not-ended, or phase-not-open where the task may not even exist
 */
record CompletionRefused(RolloutId rolloutId, String task, String reason) implements Recordable {

  @Override
  public String act() {
    return "engine-completion-refused";
  }

  @Override
  public Actor actor() {
    return Actor.SYSTEM;
  }

  @Override
  public UUID subject() {
    return rolloutId.value();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("task", task, "reason", reason);
  }

  @Override
  public boolean survivesRollback() {
    return true;
  }
}
