package org.tollgate.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {

  private final Instant start;
  private volatile Instant now;

  private MovableClock(Instant start) {
    this.start = start;
    this.now = start;
  }

  public static MovableClock startingAt(String instant) {
    return new MovableClock(Instant.parse(instant));
  }

  public void forward(Duration duration) {
    now = now.plus(duration);
  }

  public void set(Instant instant) {
    now = instant;
  }

  /** Back to where it started; for tests that share a context. */
  public void reset() {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
