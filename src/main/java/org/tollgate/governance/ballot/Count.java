package org.tollgate.governance.ballot;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * Counts a ballot (M5). A pure value: the same rule, roster and votes give the same result, in
 * whatever order the votes came.
 *
 * <ul>
 *   <li>A GO vote also supports CONDITIONAL. The outcome is GO if the GO votes satisfy the rule;
 *       else CONDITIONAL if GO and CONDITIONAL together do; else NO_GO if the NO_GO votes do; else
 *       HOLD.
 *   <li>The rule counts votes cast without abstentions; THRESHOLD counts against <em>all</em> seats
 *       of the roster, barred and vacant ones too, so that nobody lowers it by barring a seat. No
 *       rule is satisfied by no vote at all.
 *   <li>A veto (NO_GO from a seat that has one) turns GO and CONDITIONAL into HOLD.
 *   <li>A barred seat leaves the quorum's base. A vacant one stays in it, so that an empty
 *       committee is not quorate by itself.
 *   <li>There is a tie only under SIMPLE, without a veto, when the supporters (GO and CONDITIONAL)
 *       are exactly half of the votes that are no abstentions: then one vote decides whether it
 *       passes. Under the other rules half is simply too little. The casting vote is counted as one
 *       vote more. Without an entitled chair nobody can be asked, and the outcome is HOLD.
 * </ul>
 *
 * @param rule as copied when the ballot opened
 * @param roster every seat of the committee
 * @param casting the chair's casting vote after a tie, or null
 */
record Count(VotingRule rule, List<Seat> roster, Choice casting) {

  /**
   * A seat and its vote.
   *
   * @param standing whether it can vote
   * @param vote the vote that counts, or null while it is missing
   */
  record Seat(SeatId id, Standing standing, boolean chair, boolean veto, Choice vote) {

    boolean isMissing() {
      return vote == null && standing == Standing.ENTITLED;
    }
  }

  /** Whether a seat can vote. */
  enum Standing {
    ENTITLED,
    /** Separation of duties: it cannot vote and leaves the quorum's base. */
    BARRED,
    /** Nobody holds it: it cannot vote and stays in the quorum's base. */
    VACANT
  }

  /** Votes by choice. */
  private record Votes(int go, int conditional, int hold, int noGo, boolean veto) {

    int counted() {
      return go + conditional + hold + noGo;
    }

    int supporters() {
      return go + conditional;
    }
  }

  Count {
    Objects.requireNonNull(rule, "rule");
    roster = List.copyOf(roster);
  }

  int entitled() {
    return seats(seat -> seat.standing() == Standing.ENTITLED);
  }

  /** Votes needed, abstentions included: the rule's share of the base, rounded up, at least one. */
  int quorum() {
    int base = seats(seat -> seat.standing() != Standing.BARRED);
    return Math.max(1, roundedUp(base, rule.quorumPercent()));
  }

  int cast() {
    return seats(seat -> seat.vote() != null);
  }

  int missing() {
    return seats(Seat::isMissing);
  }

  boolean isQuorate() {
    return cast() >= quorum();
  }

  /** Whether the seats that are entitled suffice for a quorum. */
  boolean canBeQuorate() {
    return entitled() + seats(s -> s.standing() != Standing.ENTITLED && s.vote() != null)
        >= quorum();
  }

  boolean hasVeto() {
    return votes().veto();
  }

  /** Whether the chair must be asked; see the class comment. */
  boolean isTied() {
    return casting == null && isTied(votes());
  }

  /** What the votes there are decide; quorum and missing votes are other questions. */
  Outcome outcome() {
    return outcome(votes());
  }

  /**
   * What can be said before the deadline: an outcome only if the quorum is reached and no missing
   * vote can change it. A missing vote is that of an entitled seat which has not voted; that a seat
   * may still replace its vote does not keep a ballot open. A missing vote might add a condition to
   * CONDITIONAL, therefore CONDITIONAL waits for all.
   */
  Optional<Outcome> early() {
    if (!isQuorate() || isTied()) {
      return Optional.empty();
    }
    Outcome now = outcome();
    if (missing() > 0 && (now == Outcome.CONDITIONAL || !isFixed(now))) {
      return Optional.empty();
    }
    return Optional.of(now);
  }

  /** Everybody has voted and the chair must decide. */
  boolean isTiedBeforeDeadline() {
    return isQuorate() && missing() == 0 && isTied();
  }

  private boolean isFixed(Outcome now) {
    Votes votes = votes();
    boolean vetoMissing = seats(seat -> seat.isMissing() && seat.veto()) > 0;
    int missing = missing();
    for (int go = 0; go <= missing; go++) {
      for (int conditional = 0; go + conditional <= missing; conditional++) {
        for (int noGo = 0; go + conditional + noGo <= missing; noGo++) {
          int left = missing - go - conditional - noGo;
          for (int hold = 0; hold <= left; hold++) {
            Votes all =
                new Votes(
                    votes.go() + go,
                    votes.conditional() + conditional,
                    votes.hold() + hold,
                    votes.noGo() + noGo,
                    votes.veto());
            if (changes(now, all) || (vetoMissing && noGo > 0 && changes(now, vetoed(all)))) {
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private boolean changes(Outcome now, Votes completed) {
    return isTied(completed) || outcome(completed) != now;
  }

  private static Votes vetoed(Votes votes) {
    return new Votes(votes.go(), votes.conditional(), votes.hold(), votes.noGo(), true);
  }

  private boolean isTied(Votes votes) {
    return rule.majority() == VotingRule.Majority.SIMPLE
        && !votes.veto()
        && votes.supporters() > 0
        && 2 * votes.supporters() == votes.counted()
        && seats(seat -> seat.chair() && seat.standing() == Standing.ENTITLED) > 0;
  }

  private Outcome outcome(Votes votes) {
    if (satisfies(votes.go(), votes)) {
      return votes.veto() ? Outcome.HOLD : Outcome.GO;
    }
    if (satisfies(votes.supporters(), votes)) {
      return votes.veto() ? Outcome.HOLD : Outcome.CONDITIONAL;
    }
    return satisfies(votes.noGo(), votes) ? Outcome.NO_GO : Outcome.HOLD;
  }

  private boolean satisfies(int number, Votes votes) {
    int counted = votes.counted();
    return number > 0
        && switch (rule.majority()) {
          case SIMPLE -> 2 * number > counted;
          case TWO_THIRDS -> 3 * number >= 2 * counted;
          case UNANIMOUS -> number == counted;
          case THRESHOLD -> number >= roundedUp(roster.size(), rule.thresholdPercent());
        };
  }

  private Votes votes() {
    return new Votes(
        number(Choice.GO),
        number(Choice.CONDITIONAL),
        number(Choice.HOLD),
        number(Choice.NO_GO),
        seats(seat -> seat.veto() && seat.vote() == Choice.NO_GO) > 0);
  }

  private int number(Choice choice) {
    return seats(seat -> seat.vote() == choice) + (casting == choice ? 1 : 0);
  }

  private int seats(Predicate<Seat> which) {
    return (int) roster.stream().filter(which).count();
  }

  private static int roundedUp(int whole, int percent) {
    return (whole * percent + 99) / 100;
  }
}
