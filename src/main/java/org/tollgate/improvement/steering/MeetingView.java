package org.tollgate.improvement.steering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A meeting as others see it.
 *
 * @param state OPEN, CLOSED or CANCELLED
 * @param editions minutes as they were closed, oldest first
 */
public record MeetingView(
    UUID id,
    RolloutId rollout,
    int number,
    String state,
    MeetingPlan plan,
    Invitation invitation,
    Minutes minutes,
    List<EditionView> editions) {

  /**
   * @param sequence grows with each change
   */
  public record Invitation(int sequence, Instant changedAt) {}

  /**
   * @param cause why the last closed edition is corrected, or null
   * @param attendance PRESENT, EXCUSED or ABSENT by seat
   */
  public record Minutes(
      String notes,
      String cause,
      Map<UUID, Presence> attendance,
      List<SteeringDecision> decisions) {}

  /** Minutes that were closed. */
  public record EditionView(
      int number, String text, String digest, String cause, PersonId by, Instant at) {}

  public boolean isOpen() {
    return state.equals("OPEN");
  }

  public boolean isClosed() {
    return state.equals("CLOSED");
  }

  public boolean isCancelled() {
    return state.equals("CANCELLED");
  }

  /** The numbers of decisions that stand in a closed edition are kept. */
  public boolean wasHeld() {
    return !editions.isEmpty();
  }
}
