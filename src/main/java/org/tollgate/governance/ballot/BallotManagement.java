package org.tollgate.governance.ballot;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.RolloutEvents;

/** Opens, suspends and ends ballots on behalf of the module that asks for a decision. */
@Service
@Transactional
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

  private final BallotRepository ballots;
  private final Rosters rosters;
  private final Eligibility eligibility;
  private final BallotLedger ledger;
  private final BallotWork work;
  private final Clock clock;

  BallotManagement(
      BallotRepository ballots,
      Rosters rosters,
      Eligibility eligibility,
      BallotLedger ledger,
      BallotWork work,
      Clock clock) {
    this.ballots = ballots;
    this.rosters = rosters;
    this.eligibility = eligibility;
    this.ledger = ledger;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Copies roster and rule and opens the ballot. Its subject must be readable by its {@link
   * BallotSubjects} bean by now.
   *
   * @throws IllegalStateException if a ballot about the subject is running
   */
  public Opening open(BallotRequest request) {
    BallotRequest.Subject subject = request.subject();
    if (ballots.isRunning(subject.kind(), subject.id())) {
      throw new IllegalStateException("A ballot about " + subject + " is running");
    }
    Ballot ballot = rosters.draw(request);
    Count count = ballot.count();
    if (!count.canBeQuorate()) {
      return new Impossible(
          Refusal.because("ballot.refused.impossible", count.entitled(), count.quorum()));
    }
    ledger.opened(ballot);
    return new Opened(ballot.id());
  }

  /**
   * The deadline has come; idempotent, and a no-op before the deadline. Called by the clock.
   *
   * @return what holds now: before the deadline EXTENDED, or TIED while a tie waits
   */
  public Expiry expire(BallotId id) {
    Ballot ballot = load(id);
    Instant now = now();
    if (!ballot.isOver() && !now.isBefore(ballot.term().deadline())) {
      ballot.expire(now);
      boolean moved = !ballot.isOver();
      String act = ballot.state() == BallotView.State.TIED ? "ballot-tied" : "ballot-extended";
      ledger.turned(moved ? act : "ballot-expired", Actor.SYSTEM, ballot);
      if (moved) {
        ledger.moved(ballot);
      }
    }
    return switch (ballot.state()) {
      case CLOSED, WITHDRAWN -> Expiry.CLOSED;
      case TIED -> Expiry.TIED;
      case OPEN, SUSPENDED -> Expiry.EXTENDED;
    };
  }

  /**
   * A mandatory answer turned unmet; voters are told by the open work's title. Does nothing once
   * the ballot is over.
   *
   * @param becauseOf which answer, as voters read it; one line, as TitleText keeps three languages
   */
  public void suspend(BallotId id, String becauseOf) {
    Ballot ballot = load(id);
    if (!ballot.isOver()) {
      ballot.suspend(becauseOf.replaceAll("\\s*\\R\\s*", " ").strip(), now());
      ledger.turned("ballot-suspended", Actor.SYSTEM, ballot);
    }
  }

  /**
   * The committee's chair lets the vote go on with that fact in the signed text. Votes given before
   * are set aside, since they were signed without it; the time of the suspension is given back.
   */
  public Optional<Refusal> resume(Actor actor, BallotId id) {
    Ballot ballot = load(id);
    Optional<Refusal> refusal = eligibility.mayPreside(actor, ballot);
    if (refusal.isEmpty() && ballot.state() != BallotView.State.SUSPENDED) {
      refusal = Optional.of(Refusal.because("ballot.refused.not-suspended"));
    }
    if (refusal.isPresent()) {
      ledger.refused(actor, ballot, refusal.get().reason());
      return refusal;
    }
    ballot.resume(now());
    ledger.turned("ballot-resumed", actor, ballot);
    ledger.moved(ballot);
    return Optional.empty();
  }

  /** Ends it without an outcome: the subject was withdrawn, resubmitted or stopped. */
  public void withdraw(BallotId id) {
    Ballot ballot = load(id);
    if (!ballot.isOver()) {
      ballot.withdraw(now());
      ledger.turned("ballot-withdrawn", Actor.SYSTEM, ballot);
    }
  }

  /** A rollout that was stopped decides nothing more. */
  @EventListener
  void on(RolloutEvents.Stopped stopped) {
    ballots.runningIn(stopped.rollout()).forEach(ballot -> withdraw(ballot.id()));
  }

  /** Marks the work of those who have not voted as reminded of; called by the clock. */
  public void remind(BallotId id) {
    Ballot ballot = load(id);
    if (!ballot.isOver()) {
      work.remind(ballot);
    }
  }

  /** Tells chair and submitter, as work of their own, who has not voted; called by the clock. */
  public void escalate(BallotId id) {
    Ballot ballot = load(id);
    if (!ballot.isOver()) {
      work.escalate(ballot);
    }
  }

  private Ballot load(BallotId id) {
    return ballots.findById(id).orElseThrow(() -> new NotFoundException("ballot", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
