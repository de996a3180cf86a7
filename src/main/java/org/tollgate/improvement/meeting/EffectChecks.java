package org.tollgate.improvement.meeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.action.ActionManagement;
import org.tollgate.improvement.action.Actions;
import org.tollgate.improvement.action.Effect;
import org.tollgate.improvement.cause.Causes;

/** Judges what was done by how often its cause was met before and after (R6). */
@Service
@Transactional
public class EffectChecks {

  private final Retrospectives retrospectives;
  private final Actions actions;
  private final ActionManagement management;
  private final Causes causes;

  EffectChecks(
      Retrospectives retrospectives, Actions actions, ActionManagement management, Causes causes) {
    this.retrospectives = retrospectives;
    this.actions = actions;
    this.management = management;
    this.causes = causes;
  }

  /**
   * Looks at every action that is done and set against a cause; without one there is nothing to
   * count. A verdict once found stays.
   */
  public void check(RolloutId rollout) {
    int lastHeld = lastHeld(rollout);
    Map<UUID, Causes.View> known =
        causes.of(rollout).stream()
            .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    actions.of(rollout).stream()
        .filter(each -> each.state() == Actions.State.DONE && each.what().cause() != null)
        .filter(each -> Set.of(Effect.OPEN, Effect.TOO_EARLY).contains(each.outcome().effect()))
        .forEach(
            each -> {
              Set<Integer> met = known.get(each.what().cause()).meetings();
              Effect found = Effect.of(met, each.outcome().endedIn(), lastHeld);
              management.judge(rollout, each.id(), found, lastHeld);
            });
  }

  /** The same for the rollout of a meeting. */
  public void checkAfter(RetrospectiveId id) {
    retrospectives.rolloutOf(id).ifPresent(this::check);
  }

  private int lastHeld(RolloutId rollout) {
    List<Retrospectives.Meeting> meetings = retrospectives.of(rollout);
    return meetings.stream()
        .filter(Retrospectives.Meeting::isClosed)
        .mapToInt(Retrospectives.Meeting::number)
        .max()
        .orElse(0);
  }
}
