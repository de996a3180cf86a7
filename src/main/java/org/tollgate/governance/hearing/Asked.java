package org.tollgate.governance.hearing;

import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.comment.CommentWritten;
import org.tollgate.governance.rollout.SeatView;

/**
 * One seat that is consulted about one thing before a gate.
 *
 * @param gate of the present phase
 * @param activity which one it is about, or null where it is the gate itself
 * @param until the last day on which the gate waits for a comment
 */
record Asked(
    RolloutId rollout, SeatView seat, Phase gate, String code, UUID activity, LocalDate until) {

  /**
   * Days between the last day for comments and the day planned for the gate: one week to work them
   * in.
   */
  static final int DAYS_BEFORE = 7;

  boolean isAboutGate() {
    return activity == null;
  }

  private String kind() {
    return isAboutGate() ? "gates" : "activities";
  }

  private String key() {
    return isAboutGate() ? code : activity.toString();
  }

  String link() {
    return "/rollouts/" + rollout + "/comments/" + kind() + "/" + key();
  }

  /** What has been said once this seat's holder was heard. */
  CommentWritten heard() {
    return new CommentWritten(rollout, kind(), key(), seat.person());
  }
}
