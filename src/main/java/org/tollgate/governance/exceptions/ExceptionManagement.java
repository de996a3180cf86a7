package org.tollgate.governance.exceptions;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotRequest;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** The director opens an exception and puts a proposal before the committee. */
@Service
@Transactional
public class ExceptionManagement {

  /** The kind of subject under which ballots about exceptions run. */
  public static final String SUBJECT = "exception";

  /** Whether the exception is before the committee, or why not. */
  public sealed interface Opening {
    record Opened(ExceptionId exception) implements Opening {}

    record Refused(Refusal reason) implements Opening {}
  }

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final BallotManagement ballots;
  private final Ballots reading;
  private final ExceptionRepository exceptions;
  private final ExceptionDesk desk;

  ExceptionManagement(
      RolloutAccess access,
      Rollouts rollouts,
      BallotManagement ballots,
      Ballots reading,
      ExceptionRepository exceptions,
      ExceptionDesk desk) {
    this.access = access;
    this.rollouts = rollouts;
    this.ballots = ballots;
    this.reading = reading;
    this.exceptions = exceptions;
    this.desk = desk;
  }

  /** Opens an exception with its proposal; the committee votes from now on. */
  public Opening open(Actor actor, RolloutId id, Breach breach, Proposal proposal) {
    access.require(actor, id, Right.DIRECT);
    RolloutView rollout = rollouts.view(id);
    Optional<Refusal> refusal =
        breach.kind() == Breach.Kind.THIRD_NO_GO
            ? Optional.of(Refusal.because("exceptions.refused.opens-by-itself"))
            : whyNot(actor, rollout, breach.kind(), proposal);
    if (refusal.isPresent()) {
      return new Opening.Refused(refusal.get());
    }
    int number = exceptions.highestNumber(id) + 1;
    ExceptionCase exception =
        new ExceptionCase(
            id,
            number,
            rollout.position().phase(),
            ExceptionView.Reason.of(breach),
            actor.person(),
            desk.now());
    submit(actor, exception, breach.options(), proposal);
    return new Opening.Opened(exception.id());
  }

  /**
   * Answers an exception that opened by itself or that the committee held.
   *
   * @param options what could be done, as in {@link Breach}
   */
  public Optional<Refusal> propose(Actor actor, ExceptionId id, String options, Proposal proposal) {
    ExceptionCase exception = desk.load(id);
    requireReading(actor, exception);
    access.require(actor, exception.rollout(), Right.DIRECT);
    if (exception.state() != ExceptionView.State.OPEN) {
      return Optional.of(Refusal.because("exceptions.refused.not-open"));
    }
    RolloutView rollout = rollouts.view(exception.rollout());
    Optional<Refusal> refusal = whyNot(actor, rollout, exception.kind(), proposal);
    if (refusal.isEmpty()) {
      submit(actor, exception, Breach.within("options", options), proposal);
    }
    return refusal;
  }

  private void requireReading(Actor actor, ExceptionCase exception) {
    if (!access.has(actor, exception.rollout(), Right.READ)) {
      throw new NotFoundException("exception", exception.id());
    }
  }

  private Optional<Refusal> whyNot(
      Actor actor, RolloutView rollout, Breach.Kind kind, Proposal proposal) {
    if (rollout.state().isOver() || rollout.position().phase() == null) {
      return Optional.of(Refusal.because("exceptions.refused.not-running"));
    }
    return ProposalRules.whyNotTogether(kind, proposal.kind())
        .or(() -> ProposalRules.whyNot(desk.facts(rollout.id()), proposal))
        .or(() -> whyNoQuorum(actor, rollout.id()));
  }

  private Optional<Refusal> whyNoQuorum(Actor actor, RolloutId rollout) {
    BallotView.Tally tally =
        reading.preview(rollout, Map.of(actor.person(), "ballot.barred.submitter"));
    return tally.entitled() < tally.quorum()
        ? Optional.of(
            Refusal.because("ballot.refused.impossible", tally.entitled(), tally.quorum()))
        : Optional.empty();
  }

  private void submit(Actor actor, ExceptionCase answered, String options, Proposal proposal) {
    answered.propose(actor.person(), options, proposal);
    // stored first: the ballot asks what it is about while it opens
    ExceptionCase exception = desk.keep(answered);
    BallotManagement.Opening opening =
        ballots.open(
            new BallotRequest(
                exception.rollout(),
                new BallotRequest.Subject(SUBJECT, exception.id().value()),
                actor.person(),
                Map.of(),
                desk.now(),
                null));
    if (!(opening instanceof BallotManagement.Opened opened)) {
      throw new IllegalStateException("No quorum for exception " + exception.id());
    }
    exception.submit(opened.ballot());
    desk.keep(exception);
  }
}
