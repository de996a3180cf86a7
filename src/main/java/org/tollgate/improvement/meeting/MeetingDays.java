package org.tollgate.improvement.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.schedule.WorkingDays;

/**
 * On which days meetings fall (M21). A day that is not worked moves to the next one that is; the
 * rhythm goes on from the day that was meant, not from the one to which it moved.
 *
 * @param nominal the day that the rhythm gives
 * @param held the working day on which the meeting is
 */
record MeetingDays(LocalDate nominal, LocalDate held) {

  /** When it begins, by the clock of the place; a clock change does not move it. */
  static final LocalTime TIME = LocalTime.of(14, 0);

  /**
   * The first meeting after a day.
   *
   * @param goLive the day from which on the rhythm is counted
   */
  static MeetingDays first(Cadence cadence, LocalDate goLive, WorkingDays worked) {
    return onWorkingDay(following(cadence, goLive), worked);
  }

  /** The meeting after this one: always on a later day, however long the holidays are. */
  MeetingDays next(Cadence cadence, WorkingDays worked) {
    LocalDate day = following(cadence, nominal);
    while (!day.isAfter(held)) {
      day = following(cadence, day);
    }
    return onWorkingDay(day, worked);
  }

  Instant begins(ZoneId zone) {
    return held.atTime(TIME).atZone(zone).toInstant();
  }

  private static MeetingDays onWorkingDay(LocalDate day, WorkingDays worked) {
    return new MeetingDays(day, worked.onOrAfter(day));
  }

  private static LocalDate following(Cadence cadence, LocalDate day) {
    return switch (cadence) {
      case WEEKLY -> day.plusDays(7);
      case FORTNIGHTLY -> day.plusDays(14);
      case HALF_MONTHLY ->
          day.getDayOfMonth() < 16 ? day.withDayOfMonth(16) : day.plusMonths(1).withDayOfMonth(1);
      case MONTHLY -> day.plusMonths(1).withDayOfMonth(1);
    };
  }
}
