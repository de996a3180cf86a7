package org.tollgate.base.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Slows down who guesses secrets: 20 wrong ones a minute from one address, and no more. */
public final class GuessLimit {

  private static final int FREE = 20;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private record Misses(Instant since, int count) {}

  private final Clock clock;

  private final Map<String, Misses> misses =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Misses> eldest) {
          return size() > MOST_ADDRESSES;
        }
      };

  public GuessLimit(Clock clock) {
    this.clock = clock;
  }

  public synchronized boolean isSlowed(String address) {
    Misses found = misses.get(address);
    return found != null && found.count() >= FREE && !isOver(found);
  }

  public synchronized void missed(String address) {
    Misses found = misses.get(address);
    boolean fresh = found == null || isOver(found);
    misses.put(
        address,
        fresh ? new Misses(clock.instant(), 1) : new Misses(found.since(), found.count() + 1));
  }

  private boolean isOver(Misses found) {
    return found.since().plus(WINDOW).isBefore(clock.instant());
  }
}
