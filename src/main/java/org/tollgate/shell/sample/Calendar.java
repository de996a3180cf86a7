package org.tollgate.shell.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Dates of a sample as offsets from its first start, so that it is always in the present. */
final class Calendar {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final TravellingClock clock;
  private final LocalDate start;

  Calendar(TravellingClock clock) {
    this.clock = clock;
    this.start = LocalDate.ofInstant(clock.realNow(), ZONE);
  }

  /** A working day so many days from the first start; a weekend moves to the Friday before. */
  LocalDate day(int offset) {
    LocalDate day = start.plusDays(offset);
    while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      day = day.minusDays(1);
    }
    return day;
  }

  /**
   * It is now that day, nine in the morning; never later than real time, never earlier than now.
   */
  void goTo(int offset) {
    Instant morning = day(offset).atTime(9, 0).atZone(ZONE).toInstant();
    Instant latest = clock.realNow().minus(Duration.ofMinutes(30));
    Instant target = morning.isAfter(latest) ? latest : morning;
    if (target.isAfter(clock.instant()) || clock.instant().isAfter(latest)) {
      clock.travelTo(target);
    }
  }

  /** It is now the afternoon of that day; nothing if that is in the past or still to come. */
  void goToAfternoon(LocalDate day) {
    Instant afternoon = day.atTime(14, 0).atZone(ZONE).toInstant();
    if (afternoon.isAfter(clock.instant()) && afternoon.isBefore(clock.realNow())) {
      clock.travelTo(afternoon);
    }
  }

  /**
   * Does something as of an earlier day and comes back. Only for what does not enter the record:
   * its order is that of time.
   */
  void lookBack(LocalDate day, Runnable act) {
    Instant present = clock.instant();
    clock.travelTo(day.atTime(17, 0).atZone(ZONE).toInstant());
    try {
      act.run();
    } finally {
      clock.travelTo(present);
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** Somebody takes so many minutes. */
  void pass(int minutes) {
    clock.pass(Duration.ofMinutes(minutes));
  }
}
