package org.tollgate.governance.ballot;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Casts votes. Every attempt is checked here, whoever calls: the page, another interface, the
 * process engine; every refused one is recorded (M6). Checks, in this order: may the actor read the
 * rollout and are they on the roster; is the ballot open; is nobody barred by separation of duties,
 * and do they hold the seat or act for it today; is what they were shown what there is now; does
 * the vote say what it must; and last the password.
 */
@Service
public class Voting {

  private final BallotRepository ballots;
  private final RolloutAccess access;
  private final VoteChecks checks;
  private final Signatures signatures;
  private final BallotLedger ledger;
  private final FreshTransaction transaction;

  Voting(
      BallotRepository ballots,
      RolloutAccess access,
      VoteChecks checks,
      Signatures signatures,
      BallotLedger ledger,
      FreshTransaction transaction) {
    this.ballots = ballots;
    this.access = access;
    this.checks = checks;
    this.signatures = signatures;
    this.ledger = ledger;
    this.transaction = transaction;
  }

  /**
   * What the actor may sign now, or why nothing; for the page, before anything is tried.
   *
   * @throws NotFoundException if there is no such ballot or the actor may not read its rollout
   */
  @Transactional(readOnly = true)
  public Ticket ticket(Actor actor, BallotId id, Locale locale) {
    Ballot ballot = load(id, false);
    access.require(actor, ballot.rollout(), Right.READ);
    boolean asChair = ballot.state() == BallotView.State.TIED;
    Ticket casting = asChair ? checks.ticket(actor.person(), ballot, true, locale) : null;
    return casting instanceof Ticket.Sheet
        ? casting
        : checks.ticket(actor.person(), ballot, false, locale);
  }

  /** Casts the vote of the actor's seat or replaces it. */
  public VoteResult cast(Actor actor, BallotId id, CastVote vote) {
    return transaction.run(lost -> attempt(actor, load(id, lost), vote, false));
  }

  /** Ends a tie; only the chair's seat has a casting vote. */
  public VoteResult decideTie(Actor actor, BallotId id, CastVote vote) {
    return transaction.run(lost -> attempt(actor, load(id, lost), vote, true));
  }

  private VoteResult attempt(Actor actor, Ballot ballot, CastVote vote, boolean casting) {
    if (!access.has(actor, ballot.rollout(), Right.READ)) {
      ledger.refused(actor, ballot, "ballot.refused.no-access");
      throw new NotFoundException("ballot", ballot.id());
    }
    VoteChecks.Verdict verdict = checks.judge(actor.person(), ballot, vote, casting);
    if (verdict instanceof VoteChecks.Verdict.Refused refused) {
      return refuse(actor, ballot, refused.why());
    }
    Optional<VoteResult.Refused> unsigned = signatures.check(actor, vote.password());
    if (unsigned.isPresent()) {
      return refuse(actor, ballot, unsigned.get());
    }
    VoteChecks.Verdict.Signable signable = (VoteChecks.Verdict.Signable) verdict;
    Vote.Signed signed = signatures.sign(actor, signable, vote);
    return enter(actor, ballot, new BallotLedger.Voted(signable.seat().seat(), casting, signed));
  }

  private VoteResult enter(Actor actor, Ballot ballot, BallotLedger.Voted voted) {
    BallotView.State before = ballot.state();
    if (voted.casting()) {
      ballot.decideTie(voted.seat(), voted.signed());
    } else {
      ballot.cast(voted.seat(), voted.signed());
    }
    ledger.voted(ballot, before, actor, voted);
    return new VoteResult.Accepted(
        voted.signed().at(), voted.signed().text().hash(), ballot.state());
  }

  private VoteResult refuse(Actor actor, Ballot ballot, VoteResult.Refused refused) {
    ledger.refused(actor, ballot, refused.refusal().reason());
    return refused;
  }

  private Ballot load(BallotId id, boolean locked) {
    return (locked ? ballots.lock(id) : ballots.findById(id))
        .orElseThrow(() -> new NotFoundException("ballot", id));
  }
}
