package org.tollgate.governance.ballot;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotView.State;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * One question to the committee: roster and rule as they were when it opened, and the votes.
 *
 * <p>It has one outcome, which never changes. Each seat has at most one vote that counts; it may be
 * replaced until the ballot closes, and the earlier ones stay. Nobody votes while it is suspended;
 * when it goes on, votes given without the new fact are set aside and the seats vote again, so that
 * every vote that counts was signed with it.
 */
@Entity
class Ballot {

  @EmbeddedId private BallotId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private String subjectKind;
  private UUID subjectId;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
  private PersonId submittedBy;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant openedAt;
  private Instant deadline;
  private boolean extended;
  private Instant suspendedAt;
  private Instant closedAt;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Enumerated(EnumType.STRING)
  private BallotView.DecidedBy decidedBy;

  @Embedded private Unmet unmet;
  // every act is a change of this row, so that two at the same instant meet at its version
  private int acts;
  private String zone;
  @Embedded private VotingRule rule;

  @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
  @JoinColumn(name = "ballot_id", nullable = false, updatable = false)
  private Set<RosterSeat> roster = new HashSet<>();

  @OneToMany(cascade = CascadeType.ALL)
  @JoinColumn(name = "ballot_id", nullable = false, updatable = false)
  private Set<Vote> votes = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "ballot_barred", joinColumns = @JoinColumn(name = "ballot_id"))
  private Set<Barred> barred = new HashSet<>();

  /** Who may not vote whatever seat they come to hold, and the message key of why. */
  @Embeddable
  record Barred(@Embedded PersonId person, String reason) {}

  protected Ballot() {}

  /**
   * @param barred everybody who may not vote, the submitter among them
   */
  Ballot(BallotRequest request, ZoneId zone, VotingRule rule, Set<Barred> barred) {
    this.id = BallotId.random();
    this.rollout = request.rollout();
    this.subjectKind = request.subject().kind();
    this.subjectId = request.subject().id();
    this.submittedBy = request.submittedBy();
    this.state = State.OPEN;
    this.openedAt = request.opensAt();
    this.zone = zone.getId();
    this.rule = rule;
    this.deadline =
        request.deadline() == null ? days(openedAt, rule.ballotDays()) : request.deadline();
    this.unmet = Unmet.none();
    this.barred.addAll(barred);
  }

  void seat(RosterSeat seat) {
    roster.add(seat);
  }

  /** Adds the seat's vote or replaces it, and closes if nothing can change the outcome any more. */
  void cast(SeatId seat, Vote.Signed signed) {
    requireState(State.OPEN, State.TIED);
    acts++;
    book().put(seat, false, signed);
    Count count = count();
    if (count.isTiedBeforeDeadline()) {
      waitForChair(signed.at());
    } else {
      count.early().ifPresent(found -> close(found, BallotView.DecidedBy.VOTES, signed.at()));
    }
  }

  /** The chair ends a tie. */
  void decideTie(SeatId chair, Vote.Signed signed) {
    requireState(State.TIED);
    acts++;
    book().put(chair, true, signed);
    close(count().outcome(), BallotView.DecidedBy.CASTING_VOTE, signed.at());
  }

  /** The deadline is over: what the votes decide, one extension, or the fallback. */
  void expire(Instant now) {
    acts++;
    Count count = count();
    if (state == State.OPEN && count.isQuorate() && !count.isTied()) {
      close(count.outcome(), BallotView.DecidedBy.VOTES, now);
    } else if (state == State.OPEN && count.isQuorate()) {
      waitForChair(now);
    } else if (state != State.TIED && !extended) {
      extended = true;
      deadline = days(now, rule.extensionDays());
    } else {
      close(Outcome.valueOf(rule.fallback().name()), BallotView.DecidedBy.FALLBACK, now);
    }
  }

  /** A tie gives the chair at least the time of an extension. */
  private void waitForChair(Instant now) {
    Instant until = days(now, rule.extensionDays());
    state = State.TIED;
    deadline = until.isAfter(deadline) ? until : deadline;
  }

  private Instant days(Instant from, int days) {
    return from.atZone(zone()).plusDays(days).toInstant();
  }

  /** A mandatory answer turned unmet; a second one while it is suspended is added. */
  void suspend(String because, Instant now) {
    requireState(State.OPEN, State.TIED, State.SUSPENDED);
    acts++;
    if (state != State.SUSPENDED) {
      state = State.SUSPENDED;
      suspendedAt = now;
    }
    unmet = unmet.with(because);
  }

  /** Goes on with the facts in what is signed; the time of the suspension is given back. */
  void resume(Instant now) {
    requireState(State.SUSPENDED);
    acts++;
    state = State.OPEN;
    deadline = deadline.plus(Duration.between(suspendedAt, now));
    suspendedAt = null;
    unmet = unmet.allAccepted();
    book().setAllAside();
  }

  void withdraw(Instant now) {
    acts++;
    state = State.WITHDRAWN;
    closedAt = now;
  }

  /** The seat has another holder; a vote that was cast for it stands. */
  void passSeat(SeatId seat, PersonId next) {
    acts++;
    RosterSeat line = line(seat).orElseThrow();
    boolean bars = next != null && book().counting(seat, false).isEmpty();
    boolean seated = lines().stream().anyMatch(other -> other != line && other.isHeldBy(next));
    line.passTo(
        next, bars ? barredReason(next).orElse(seated ? RosterSeat.TWO_SEATS : null) : null);
  }

  private void close(Outcome found, BallotView.DecidedBy how, Instant now) {
    state = State.CLOSED;
    outcome = found;
    decidedBy = how;
    closedAt = now;
  }

  private void requireState(State... allowed) {
    if (!Set.of(allowed).contains(state)) {
      throw new IllegalStateException("Ballot " + id + " is " + state);
    }
  }

  Count count() {
    VoteBook book = book();
    List<Count.Seat> seats =
        lines().stream().map(line -> line.counted(book.choice(line.seat()))).toList();
    return new Count(rule, seats, book.casting().map(Vote::choice).orElse(null));
  }

  VoteBook book() {
    return new VoteBook(votes);
  }

  List<ProposedCondition> conditions() {
    return book().conditions(lines().stream().map(RosterSeat::seat).toList());
  }

  List<RosterSeat> lines() {
    return roster.stream().sorted(Comparator.comparing(RosterSeat::ordinal)).toList();
  }

  Optional<RosterSeat> line(SeatId seat) {
    return roster.stream().filter(line -> line.seat().equals(seat)).findAny();
  }

  Optional<RosterSeat> chair() {
    return roster.stream().filter(RosterSeat::isChair).findAny();
  }

  /** Message key of why this person may not vote for any seat. */
  Optional<String> barredReason(PersonId person) {
    return barred.stream().filter(b -> b.person().equals(person)).map(Barred::reason).findAny();
  }

  BallotId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  BallotRequest.Subject subject() {
    return new BallotRequest.Subject(subjectKind, subjectId);
  }

  PersonId submittedBy() {
    return submittedBy;
  }

  Set<Barred> barred() {
    return Set.copyOf(barred);
  }

  State state() {
    return state;
  }

  boolean isOver() {
    return state == State.CLOSED || state == State.WITHDRAWN;
  }

  BallotView.Term term() {
    return new BallotView.Term(openedAt, deadline, extended, closedAt);
  }

  ZoneId zone() {
    return ZoneId.of(zone);
  }

  VotingRule rule() {
    return rule;
  }

  /** Null while there is none. */
  Outcome outcome() {
    return outcome;
  }

  /** Null while there is no outcome. */
  BallotView.DecidedBy decidedBy() {
    return decidedBy;
  }

  Unmet unmet() {
    return unmet;
  }
}
