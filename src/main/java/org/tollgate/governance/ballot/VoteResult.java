package org.tollgate.governance.ballot;

import java.time.Instant;
import java.util.List;
import org.tollgate.base.shared.Refusal;

/** What came of a vote; a refused one stands in the record as well. */
public sealed interface VoteResult {

  /**
   * @param at when it was signed
   * @param hash of the text that was signed
   * @param state of the ballot after it
   */
  record Accepted(Instant at, String hash, BallotView.State state) implements VoteResult {}

  /**
   * @param changes on a stale page: what was shown and what would be shown now, else empty
   */
  record Refused(Refusal refusal, List<Change> changes) implements VoteResult {

    public Refused {
      changes = List.copyOf(changes);
    }

    static Refused because(String reason, Object... arguments) {
      return new Refused(Refusal.because(reason, arguments), List.of());
    }
  }

  /**
   * One line of the text that was shown.
   *
   * @param was null if the line is new
   * @param now null if the line is gone
   */
  record Change(String was, String now) {}
}
