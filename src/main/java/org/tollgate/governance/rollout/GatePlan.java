package org.tollgate.governance.rollout;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.tollgate.base.shared.Phase;

/**
 * The day each of the six gates is planned for, in the rollout's time zone. A day may still be
 * missing (null) in a draft; those that are set ascend strictly.
 */
@Embeddable
public record GatePlan(
    LocalDate gate1,
    LocalDate gate2,
    LocalDate gate3,
    LocalDate gate4,
    LocalDate gate5,
    LocalDate gate6) {

  private static final GatePlan NONE = new GatePlan(null, null, null, null, null, null);

  /**
   * @throws IllegalArgumentException if a later gate is not planned after an earlier one
   */
  public GatePlan {
    LocalDate previous = null;
    for (LocalDate day : new LocalDate[] {gate1, gate2, gate3, gate4, gate5, gate6}) {
      if (day != null && previous != null && !day.isAfter(previous)) {
        throw new IllegalArgumentException("A gate on " + day + " does not follow " + previous);
      }
      previous = day == null ? previous : day;
    }
  }

  public static GatePlan none() {
    return NONE;
  }

  /**
   * @param days a day per phase; missing phases have no day yet
   * @throws IllegalArgumentException if the days do not ascend
   */
  public static GatePlan of(Map<Phase, LocalDate> days) {
    return new GatePlan(
        days.get(Phase.PREPARATION),
        days.get(Phase.KICKOFF),
        days.get(Phase.DIAGNOSIS),
        days.get(Phase.DESIGN),
        days.get(Phase.GO_LIVE),
        days.get(Phase.POST_LAUNCH_REVIEW));
  }

  /** Only the phases that have a day, in order. */
  public Map<Phase, LocalDate> days() {
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      LocalDate day = on(phase);
      if (day != null) {
        days.put(phase, day);
      }
    }
    return Collections.unmodifiableMap(days);
  }

  public LocalDate on(Phase phase) {
    return switch (phase) {
      case PREPARATION -> gate1;
      case KICKOFF -> gate2;
      case DIAGNOSIS -> gate3;
      case DESIGN -> gate4;
      case GO_LIVE -> gate5;
      case POST_LAUNCH_REVIEW -> gate6;
    };
  }

  public boolean isComplete() {
    return days().size() == Phase.values().length;
  }

  /**
   * Moves one gate. If it moves later, the gates after it keep their distance, so that a delay at
   * one gate is seen at all that follow; if it moves earlier, they stay.
   *
   * @throws IllegalArgumentException if the day does not follow the gate before
   */
  public GatePlan moved(Phase phase, LocalDate day) {
    Map<Phase, LocalDate> moved = new EnumMap<>(Phase.class);
    moved.putAll(days());
    LocalDate before = moved.put(phase, day);
    if (before != null && day.isAfter(before)) {
      long shift = day.toEpochDay() - before.toEpochDay();
      moved.replaceAll(
          (other, planned) -> other.compareTo(phase) > 0 ? planned.plusDays(shift) : planned);
    }
    return of(moved);
  }
}
