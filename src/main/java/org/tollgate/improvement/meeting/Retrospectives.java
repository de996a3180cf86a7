package org.tollgate.improvement.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;

/** Reads retrospectives for other modules; the caller has checked access. */
@Component
@Transactional(readOnly = true)
public class Retrospectives {

  /**
   * @param openedAt null before it began
   * @param closedAt null until it is closed
   */
  public record Times(Instant meetsAt, Instant openedAt, Instant closedAt) {}

  /**
   * One meeting.
   *
   * @param number counted per rollout from 1
   * @param heldOn a working day of the rollout
   */
  public record Meeting(
      RetrospectiveId id,
      RolloutId rollout,
      int number,
      LocalDate heldOn,
      Stage stage,
      Times times) {

    public boolean isClosed() {
      return stage == Stage.CLOSED;
    }

    /** Its day has passed and nobody began it. */
    public boolean isMissed(LocalDate today) {
      return stage == Stage.CALLED && heldOn.isBefore(today);
    }
  }

  private final RetrospectiveRepository retrospectives;

  Retrospectives(RetrospectiveRepository retrospectives) {
    this.retrospectives = retrospectives;
  }

  /** By rollout, the latest first; one statement. */
  public Map<RolloutId, List<Meeting>> of(Set<RolloutId> rollouts) {
    return rollouts.isEmpty()
        ? Map.of()
        : retrospectives.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
            .map(Retrospective::view)
            .collect(Collectors.groupingBy(Meeting::rollout));
  }

  public List<Meeting> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  Optional<RolloutId> rolloutOf(RetrospectiveId id) {
    return retrospectives.findById(id).map(Retrospective::rollout);
  }
}
