package org.tollgate.governance.feed;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.GuessLimit;

/** Slows down who guesses the tokens of feeds. */
@Component
public class FeedThrottle {

  private final GuessLimit limit;

  FeedThrottle(Clock clock) {
    this.limit = new GuessLimit(clock);
  }

  public boolean isSlowed(String address) {
    return limit.isSlowed(address);
  }

  public void missed(String address) {
    limit.missed(address);
  }
}
