package org.tollgate.governance.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;

/** Reads activities for other modules; the caller has checked access. */
@Service
@Transactional(readOnly = true)
public class Activities {

  /** Where an activity stands. */
  public enum State {
    OPEN,
    /** An output waits for acceptance. */
    SUBMITTED,
    CLOSED,
    /** Left out by the director with a reason; only an optional one can be. */
    LEFT_OUT;

    public boolean isEnded() {
      return this == CLOSED || this == LEFT_OUT;
    }
  }

  /**
   * One activity.
   *
   * @param code its code in the process model and the checklist
   * @param owner who has it, or null while the responsible seat is vacant
   * @param due last day, or null
   * @param endedAt null while it is open
   */
  public record Line(
      UUID id,
      String code,
      Phase phase,
      State state,
      boolean mandatory,
      PersonId owner,
      LocalDate due,
      Instant endedAt) {}

  private final ActivityRepository activities;
  private final Checklists checklists;
  private final Rollouts rollouts;

  Activities(ActivityRepository activities, Checklists checklists, Rollouts rollouts) {
    this.activities = activities;
    this.checklists = checklists;
    this.rollouts = rollouts;
  }

  /** All activities of all phases opened so far; one statement for any number of rollouts. */
  public Map<RolloutId, List<Line>> lines(Set<RolloutId> rollouts) {
    return rollouts.isEmpty() ? Map.of() : Reading.of("activity.lines", rollouts, this::readLines);
  }

  private Map<RolloutId, List<Line>> readLines(Set<RolloutId> rollouts) {
    List<UUID> ids = rollouts.stream().map(RolloutId::value).toList();
    return activities.rows(ids).stream()
        .collect(
            Collectors.groupingBy(
                row -> new RolloutId(row.rollout()),
                Collectors.mapping(ActivityRepository.Row::line, Collectors.toUnmodifiableList())));
  }

  public List<Line> lines(RolloutId rollout) {
    return lines(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /** The names of a rollout's activities by code, as they stood when their phase opened. */
  public Map<String, LocalizedText> names(RolloutId rollout) {
    return activities.blueprints(rollout).stream()
        .collect(Collectors.toUnmodifiableMap(Blueprint::code, Blueprint::name));
  }

  /** Whether the process may end the task of this code: the activity is ended or not in use. */
  public boolean mayEnd(RolloutId rollout, String code) {
    Optional<State> state = activities.state(rollout, code);
    if (state.isPresent()) {
      return state.get().isEnded();
    }
    RolloutTemplate template = RolloutTemplate.valueOf(rollouts.view(rollout).template());
    Optional<ActivityDefinition> known = checklists.activity(code);
    return known.isEmpty() || !known.get().isIn(template);
  }
}
