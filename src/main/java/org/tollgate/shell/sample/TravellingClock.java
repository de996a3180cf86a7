package org.tollgate.shell.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The demo's clock: it can be set back while the samples live through their past, and runs with
 * real time once it has come home.
 */
final class TravellingClock extends Clock {

  private final Clock real;
  private final AtomicReference<Instant> held = new AtomicReference<>();

  TravellingClock(Clock real) {
    this.real = real;
  }

  /** Stands still at this moment until it travels on or comes home. */
  void travelTo(Instant moment) {
    held.set(moment);
  }

  /** Lets time pass while travelling, so that no two acts share a moment. */
  void pass(Duration time) {
    held.updateAndGet(moment -> moment == null ? null : moment.plus(time));
  }

  void comeHome() {
    held.set(null);
  }

  /** Real time, wherever the clock stands. */
  Instant realNow() {
    return real.instant();
  }

  @Override
  public Instant instant() {
    Instant moment = held.get();
    return moment == null ? real.instant() : moment;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return real.getZone().equals(zone) ? this : new TravellingClock(real.withZone(zone));
  }
}
