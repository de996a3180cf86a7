package org.tollgate.governance.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.Strand;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatId;

/** What the pages show of activities. */
public final class ActivityViews {

  private ActivityViews() {}

  /**
   * A seat and who holds it.
   *
   * @param seat null if there is no such seat yet
   * @param title null if there is no such seat yet
   * @param person null while it is vacant
   */
  public record Holder(SeatId seat, String title, String person) {}

  /**
   * What an activity is.
   *
   * @param byRecord whether a record in Tollgate closes it, and no document
   * @param methods the P-numbers that ask for it
   */
  public record What(
      String code,
      LocalizedText name,
      LocalizedText output,
      Phase phase,
      Strand strand,
      boolean mandatory,
      boolean byRecord,
      List<String> methods) {}

  /**
   * Where an activity stands.
   *
   * @param due last day, or null
   * @param late whether it is open after its last day
   * @param endedAt null while it is open
   */
  public record Card(
      ActivityId id,
      What what,
      Holder responsible,
      Holder accepting,
      State state,
      LocalDate due,
      boolean late,
      Instant endedAt) {}

  /**
   * The activities of a rollout in the order of its phases.
   *
   * @param cards those that the filter lets through
   * @param tallies per opened phase, whatever the filter
   * @param attention late ones first, then those whose output waits for acceptance
   * @param directs whether the reader may add own ones
   */
  public record Board(
      RolloutView rollout,
      List<Card> cards,
      Map<Phase, Tally> tallies,
      List<Card> attention,
      boolean directs) {

    /** How many there are without the filter. */
    public int all() {
      return tallies.values().stream().mapToInt(Tally::total).sum();
    }
  }

  /**
   * @param ended closed or left out
   */
  public record Tally(int ended, int total) {}

  /**
   * One version of an output.
   *
   * @param author null if the person is no longer known
   * @param standing WAITING, ACCEPTED, RETURNED or REPLACED
   * @param judge who accepted or returned it, or null
   */
  public record Version(
      int number,
      File file,
      String author,
      Instant uploadedAt,
      String standing,
      String judge,
      Instant judgedAt,
      String remark) {}

  /**
   * @param bytes its size
   */
  public record File(String name, long bytes, String sha256) {}

  /**
   * A line of the history.
   *
   * @param person null for the clock and the process
   */
  public record Step(String kind, String person, Instant at, String remark) {}

  /** Why the reader cannot do a thing now; empty where they can. */
  public record Choices(
      Optional<Refusal> submit,
      Optional<Refusal> judge,
      Optional<Refusal> leaveOut,
      Optional<Refusal> reassign) {}

  /**
   * One activity with all that happened to it.
   *
   * @param versions the newest first
   * @param steps the newest first
   * @param seats those that may work on activities
   */
  public record Detail(
      RolloutView rollout,
      Card card,
      List<Version> versions,
      List<Step> steps,
      Choices choices,
      List<Holder> seats) {}
}
