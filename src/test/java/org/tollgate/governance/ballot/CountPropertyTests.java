package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.governance.rollout.VotingRule.Majority;

class CountPropertyTests {

  private static final List<Choice> MISSING_MAY_BECOME = choicesAndNone();

  @Property
  void theOrderOfVotesDoesNotMatter(@ForAll("ballots") Count count, @ForAll Random random) {
    List<Count.Seat> shuffled = new ArrayList<>(count.roster());
    Collections.shuffle(shuffled, random);
    Count other = new Count(count.rule(), shuffled, count.casting());

    assertThat(other.outcome()).isEqualTo(count.outcome());
    assertThat(other.early()).isEqualTo(count.early());
    assertThat(other.isTied()).isEqualTo(count.isTied());
    assertThat(other.quorum()).isEqualTo(count.quorum());
  }

  @Property
  void agreesWithANaiveRecount(@ForAll("ballots") Count count) {
    assertThat(count.outcome()).isEqualTo(NaiveRecount.outcome(count));
    assertThat(count.isQuorate()).isEqualTo(NaiveRecount.quorate(count));
    assertThat(count.isTied()).isEqualTo(NaiveRecount.tied(count));
  }

  @Property
  void earlyCloseContradictsNoCompletionOfTheMissingVotes(@ForAll("ballots") Count count) {
    count
        .early()
        .ifPresent(
            outcome -> {
              assertThat(count.isQuorate()).isTrue();
              for (Count completed : completions(count)) {
                assertThat(NaiveRecount.outcome(completed)).isEqualTo(outcome);
                assertThat(NaiveRecount.tied(completed)).isFalse();
              }
            });
  }

  @Property
  void staysOpenOnlyForAVoteThatCanChangeSomething(@ForAll("ballots") Count count) {
    boolean waits = count.early().isEmpty() && count.isQuorate() && !count.isTied();
    if (waits && count.outcome() != Outcome.CONDITIONAL) {
      assertThat(completions(count))
          .anyMatch(
              completed ->
                  NaiveRecount.tied(completed)
                      || NaiveRecount.outcome(completed) != count.outcome());
    }
  }

  @Property
  void oneMoreAbstentionNeverChangesWhatTheOthersDecided(@ForAll("ballots") Count count) {
    List<Count.Seat> abstaining =
        count.roster().stream()
            .map(seat -> seat.isMissing() ? voting(seat, Choice.ABSTAIN) : seat)
            .toList();

    assertThat(new Count(count.rule(), abstaining, count.casting()).outcome())
        .isEqualTo(count.outcome());
  }

  @Property
  void theChairAlwaysEndsATie(@ForAll("ballots") Count count, @ForAll Choice casting) {
    if (count.isTied() && casting != Choice.ABSTAIN) {
      Count decided = new Count(count.rule(), count.roster(), casting);
      assertThat(decided.isTied()).isFalse();
      assertThat(decided.outcome().passes())
          .isEqualTo(casting == Choice.GO || casting == Choice.CONDITIONAL);
    }
  }

  @Provide
  Arbitrary<Count> ballots() {
    Arbitrary<VotingRule> rules =
        Combinators.combine(
                Arbitraries.of(Majority.class),
                Arbitraries.integers().between(1, 100),
                Arbitraries.integers().between(1, 100))
            .as(RosterWords::rule);
    Arbitrary<List<Seat>> rosters =
        Combinators.combine(
                Arbitraries.of("GGGCCHNNA.....bv".chars().mapToObj(c -> (char) c).toList()),
                Arbitraries.integers().between(0, 9))
            .as((letter, dice) -> new Seat(letter, dice == 0))
            .list()
            .ofMinSize(1)
            .ofMaxSize(8);
    return Combinators.combine(rules, rosters)
        .as(
            (rule, roster) -> {
              List<Count.Seat> seats = new ArrayList<>();
              roster.forEach(s -> seats.add(RosterWords.seat(seats.size(), s.letter(), s.veto())));
              return new Count(rule, seats, null);
            });
  }

  private record Seat(char letter, boolean veto) {}

  private static List<Count> completions(Count count) {
    List<Count> all = new ArrayList<>();
    complete(count, 0, new ArrayList<>(), all);
    return all;
  }

  private static void complete(Count count, int at, List<Count.Seat> done, List<Count> all) {
    if (at == count.roster().size()) {
      all.add(new Count(count.rule(), done, count.casting()));
      return;
    }
    Count.Seat seat = count.roster().get(at);
    for (Choice choice : seat.isMissing() ? MISSING_MAY_BECOME : Arrays.asList(seat.vote())) {
      done.add(voting(seat, choice));
      complete(count, at + 1, done, all);
      done.remove(done.size() - 1);
    }
  }

  private static Count.Seat voting(Count.Seat seat, Choice choice) {
    return new Count.Seat(seat.id(), seat.standing(), seat.chair(), seat.veto(), choice);
  }

  private static List<Choice> choicesAndNone() {
    List<Choice> all = new ArrayList<>(Arrays.asList(Choice.values()));
    all.add(null);
    return all;
  }

  /** Written from the words of the rule, with fractions instead of whole numbers. */
  private static final class NaiveRecount {

    static Outcome outcome(Count count) {
      Map<Choice, Integer> votes = new HashMap<>();
      boolean veto = false;
      for (Count.Seat seat : count.roster()) {
        if (seat.vote() != null) {
          votes.merge(seat.vote(), 1, Integer::sum);
          veto |= seat.veto() && seat.vote() == Choice.NO_GO;
        }
      }
      int go = votes.getOrDefault(Choice.GO, 0);
      int both = go + votes.getOrDefault(Choice.CONDITIONAL, 0);
      int noGo = votes.getOrDefault(Choice.NO_GO, 0);
      int all = both + noGo + votes.getOrDefault(Choice.HOLD, 0);
      if (enough(count, go, all)) {
        return veto ? Outcome.HOLD : Outcome.GO;
      } else if (enough(count, both, all)) {
        return veto ? Outcome.HOLD : Outcome.CONDITIONAL;
      } else if (enough(count, noGo, all)) {
        return Outcome.NO_GO;
      }
      return Outcome.HOLD;
    }

    private static boolean enough(Count count, int number, int all) {
      if (number == 0) {
        return false;
      }
      double share = (double) number / all;
      double ofSeats = (double) number / count.roster().size();
      return switch (count.rule().majority()) {
        case SIMPLE -> share > 0.5;
        case TWO_THIRDS -> share > 2.0 / 3 - 1e-9;
        case UNANIMOUS -> share > 1 - 1e-9;
        case THRESHOLD -> ofSeats > count.rule().thresholdPercent() / 100.0 - 1e-9;
      };
    }

    static boolean quorate(Count count) {
      double base = 0;
      double cast = 0;
      for (Count.Seat seat : count.roster()) {
        base += seat.standing() == Count.Standing.BARRED ? 0 : 1;
        cast += seat.vote() == null ? 0 : 1;
      }
      return cast > 0 && cast / base > count.rule().quorumPercent() / 100.0 - 1e-9;
    }

    static boolean tied(Count count) {
      int support = 0;
      int against = 0;
      boolean veto = false;
      for (Count.Seat seat : count.roster()) {
        if (seat.vote() == Choice.GO || seat.vote() == Choice.CONDITIONAL) {
          support++;
        } else if (seat.vote() == Choice.HOLD || seat.vote() == Choice.NO_GO) {
          against++;
          veto |= seat.veto() && seat.vote() == Choice.NO_GO;
        }
      }
      Count.Seat chair = count.roster().get(0);
      return count.rule().majority() == Majority.SIMPLE
          && support == against
          && support > 0
          && !veto
          && chair.standing() == Count.Standing.ENTITLED;
    }
  }
}
