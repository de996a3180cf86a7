package org.tollgate.base.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. After a number of failures each further attempt under the same key must wait
 * 1, 2, 4 … up to 30 seconds; an attempt made too early is not looked at and does not lengthen the
 * wait, so nobody is ever locked out for longer. It forgets a key after an hour without failures,
 * and everything at a restart: that gives back the free guesses and no more, while a table would
 * keep what people type by mistake (docs/decisions/0006).
 */
@Component
class GuessThrottle {

  private static final int KEPT = 20_000;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration MEMORY = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > KEPT;
        }
      };

  GuessThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long an attempt under this key must wait; zero where it may be made. */
  synchronized Duration waitFor(String key) {
    Failures known = failures.get(key);
    Instant now = clock.instant();
    if (known == null || !now.isBefore(known.openAgain())) {
      return Duration.ZERO;
    }
    return Duration.between(now, known.openAgain());
  }

  /**
   * @param free how many failures cost nothing
   */
  synchronized void failed(String key, int free) {
    Instant now = clock.instant();
    Failures known = failures.get(key);
    boolean fresh = known == null || known.last().plus(MEMORY).isBefore(now);
    int count = fresh ? 1 : known.count() + 1;
    failures.put(key, new Failures(count, now, now.plus(waitAfter(count - free))));
  }

  synchronized void succeeded(String key) {
    failures.remove(key);
  }

  private static Duration waitAfter(int excess) {
    if (excess <= 0) {
      return Duration.ZERO;
    }
    long seconds = 1L << Math.min(excess - 1, 5);
    return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
  }

  private record Failures(int count, Instant last, Instant openAgain) {}
}
