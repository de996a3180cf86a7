package org.tollgate.governance.gate;

import org.springframework.stereotype.Service;

/** What the clock does to a submitted gate; called by the process. */
@Service
public class GateDeadlines {

  /** What the deadline did. */
  public enum Expiry {
    /** Wait again, until the new deadline. */
    EXTENDED,
    /** The gate is decided. */
    DECIDED
  }

  /** Ends or extends the ballot; idempotent. */
  public Expiry expire(GateReviewId review) {
    throw new UnsupportedOperationException();
  }

  /** Seven or one days before the deadline: reminds those who have not voted. */
  public void remind(GateReviewId review) {
    throw new UnsupportedOperationException();
  }

  /** One day before: tells chair and director who has not voted. */
  public void escalate(GateReviewId review) {
    throw new UnsupportedOperationException();
  }
}
