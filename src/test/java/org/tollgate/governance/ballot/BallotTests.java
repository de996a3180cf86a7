package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotView.DecidedBy;
import org.tollgate.governance.ballot.BallotView.State;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.governance.rollout.VotingRule.Fallback;
import org.tollgate.governance.rollout.VotingRule.Majority;

class BallotTests {

  private static final Instant OPENED = Instant.parse("2026-03-25T16:40:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void keepsTheHourOfTheDayOverTheChangeOfTheClocks() {
    Ballot ballot = ballot(RosterWords.rule(Majority.SIMPLE), 3);

    assertThat(ballot.term().deadline().atZone(BERLIN)).isEqualTo("2026-04-04T17:40+02:00");
  }

  @Test
  void givesTheChairAtLeastTheTimeOfAnExtensionForATie() {
    Ballot ballot = ballot(RosterWords.rule(Majority.SIMPLE), 2);
    Instant late = ballot.term().deadline().minus(Duration.ofHours(1));
    cast(ballot, 0, Choice.GO, late);
    cast(ballot, 1, Choice.HOLD, late);

    assertThat(ballot.state()).isEqualTo(State.TIED);
    assertThat(ballot.term().deadline()).isEqualTo(late.plus(Duration.ofDays(3)));
  }

  @Test
  void neverChangesAnOutcome() {
    Ballot ballot = ballot(RosterWords.rule(Majority.SIMPLE), 1);
    cast(ballot, 0, Choice.GO, OPENED);

    assertThat(ballot.outcome()).isEqualTo(Outcome.GO);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> cast(ballot, 0, Choice.NO_GO, OPENED));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> ballot.suspend("late", OPENED));
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> ballot.resume(OPENED));
  }

  @Test
  void collectsWhatTurnsWhileItIsSuspendedOnce() {
    Ballot ballot = ballot(RosterWords.rule(Majority.SIMPLE), 3);
    ballot.suspend("G5-01", OPENED);
    ballot.suspend("G5-07", OPENED);
    ballot.suspend("G5-01", OPENED);
    assertThat(ballot.unmet().waitingLines()).containsExactly("G5-01", "G5-07");

    ballot.resume(OPENED);
    assertThat(ballot.unmet().waitingLines()).isEmpty();
    assertThat(ballot.unmet().acceptedLines()).containsExactly("G5-01", "G5-07");
  }

  @Test
  void barsASeatThatPassesToWhoHoldsAnotherOne() {
    Ballot ballot = ballot(RosterWords.rule(Majority.SIMPLE), 3);
    PersonId chair = ballot.lines().get(0).holder();
    SeatId seat = ballot.lines().get(2).seat();
    ballot.passSeat(seat, chair);

    assertThat(ballot.line(seat).orElseThrow().barred()).isEqualTo("ballot.barred.two-seats");
    assertThat(ballot.count().entitled()).isEqualTo(2);
  }

  @Test
  void letsAVoteStandWhenItsSeatPassesOn() {
    Ballot ballot = ballot(RosterWords.rule(Majority.UNANIMOUS), 3);
    cast(ballot, 0, Choice.GO, OPENED);
    ballot.passSeat(ballot.lines().get(0).seat(), null);

    assertThat(ballot.count().cast()).isEqualTo(1);
  }

  /** Whatever is voted in whatever order, and however often the deadline comes. */
  @Property
  void theFallbackNeverPasses(
      @ForAll Majority majority,
      @ForAll Fallback fallback,
      @ForAll @Size(max = 12) List<Act> acts) {
    Ballot ballot = ballot(new VotingRule(majority, 60, 70, fallback, 10, 3), 4);
    for (Act act : acts) {
      act.on(ballot);
    }
    while (!ballot.isOver()) {
      ballot.expire(ballot.term().deadline());
    }

    if (ballot.decidedBy() == DecidedBy.FALLBACK) {
      assertThat(ballot.outcome().passes()).isFalse();
    }
    if (ballot.outcome().passes()) {
      assertThat(ballot.count().isQuorate()).isTrue();
      assertThat(ballot.outcome()).isEqualTo(ballot.count().outcome());
    }
  }

  /** No more than an extension, the wait for the chair and the end. */
  @Property
  void threeDeadlinesEndEveryBallot(
      @ForAll Majority majority, @ForAll @Size(max = 12) List<Act> acts) {
    Ballot ballot = ballot(RosterWords.rule(majority, 60, 70), 4);
    acts.forEach(act -> act.on(ballot));
    for (int i = 0; i < 3 && !ballot.isOver(); i++) {
      ballot.expire(ballot.term().deadline());
    }

    assertThat(ballot.isOver()).isTrue();
  }

  /** What may happen to a ballot; what its state does not allow is left out. */
  enum Act {
    CHAIR_GO(0, Choice.GO),
    CHAIR_HOLD(0, Choice.HOLD),
    SECOND_GO(1, Choice.GO),
    SECOND_ABSTAIN(1, Choice.ABSTAIN),
    THIRD_NO_GO(2, Choice.NO_GO),
    THIRD_CONDITIONAL(2, Choice.CONDITIONAL),
    FOURTH_HOLD(3, Choice.HOLD),
    SUSPEND(-1, null),
    RESUME(-2, null),
    EXPIRE(-3, null);

    private final int seat;
    private final Choice choice;

    Act(int seat, Choice choice) {
      this.seat = seat;
      this.choice = choice;
    }

    void on(Ballot ballot) {
      if (ballot.isOver()) {
        return;
      }
      boolean suspended = ballot.state() == State.SUSPENDED;
      if (seat >= 0 && !suspended) {
        cast(ballot, seat, choice, OPENED);
      } else if (this == SUSPEND) {
        ballot.suspend("G5-01", OPENED);
      } else if (this == RESUME && suspended) {
        ballot.resume(OPENED);
      } else if (this == EXPIRE) {
        ballot.expire(ballot.term().deadline());
      }
    }
  }

  private static void cast(Ballot ballot, int seat, Choice choice, Instant at) {
    RosterSeat line = ballot.lines().get(seat);
    Vote.Voter voter = new Vote.Voter(line.holder(), line.holder(), false);
    SignedText text = SignedText.of(List.of("text"));
    ballot.cast(line.seat(), new Vote.Signed(choice, "", List.of(), text, "salt", voter, at));
  }

  private static Ballot ballot(VotingRule rule, int seats) {
    BallotRequest request =
        new BallotRequest(
            RolloutId.random(),
            new BallotRequest.Subject("question", UUID.randomUUID()),
            PersonId.random(),
            Map.of(),
            OPENED,
            null);
    Ballot ballot = new Ballot(request, BERLIN, rule, Set.of());
    List<SeatView> views = new ArrayList<>();
    for (int i = 0; i < seats; i++) {
      views.add(
          new SeatView(
              SeatId.random(),
              SeatRole.COMMITTEE_MEMBER,
              "Seat " + i,
              PersonId.random(),
              OrganisationId.random(),
              null,
              i == 0,
              false));
    }
    views.forEach(view -> ballot.seat(new RosterSeat(views.indexOf(view), view, null)));
    return ballot;
  }
}
