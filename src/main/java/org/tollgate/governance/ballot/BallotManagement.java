package org.tollgate.governance.ballot;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;

/** Opens, suspends and ends ballots on behalf of the module that asks for a decision. */
@Service
public class BallotManagement {

  /** What can be said before opening: too few entitled seats make a ballot impossible. */
  public sealed interface Opening permits Opened, Impossible {}

  /** The ballot is open and its roster has the work in the inbox. */
  public record Opened(BallotId ballot) implements Opening {}

  /** No quorum could ever be reached. */
  public record Impossible(Refusal refusal) implements Opening {}

  /** What the deadline did. */
  public enum Expiry {
    /** The one extension began. */
    EXTENDED,
    /** A tie waits for the casting vote until the new deadline. */
    TIED,
    /** There is an outcome. */
    CLOSED
  }

  public Opening open(BallotRequest request) {
    throw new UnsupportedOperationException();
  }

  /** The deadline has come; idempotent, and a no-op before the deadline. Called by the clock. */
  public Expiry expire(BallotId ballot) {
    throw new UnsupportedOperationException();
  }

  /** A mandatory answer turned unmet; voters are told by the open work's title. */
  public void suspend(BallotId ballot, String becauseOf) {
    throw new UnsupportedOperationException();
  }

  /** The committee's chair lets the vote go on with that fact in the signed text. */
  public Optional<Refusal> resume(Actor chair, BallotId ballot) {
    throw new UnsupportedOperationException();
  }

  /** Ends it without an outcome: the subject was withdrawn, resubmitted or stopped. */
  public void withdraw(BallotId ballot) {
    throw new UnsupportedOperationException();
  }
}
