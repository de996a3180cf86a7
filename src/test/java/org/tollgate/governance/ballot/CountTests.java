package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tollgate.governance.ballot.RosterWords.count;
import static org.tollgate.governance.ballot.RosterWords.rule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tollgate.governance.rollout.VotingRule.Majority;

class CountTests {

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    // more than half of the votes that are no abstentions
    "SIMPLE, GGN, GO",
    "SIMPLE, GGGNN, GO",
    "SIMPLE, GGCNA, CONDITIONAL",
    "SIMPLE, GCC, CONDITIONAL",
    "SIMPLE, CCC, CONDITIONAL",
    "SIMPLE, GGCC, CONDITIONAL",
    "SIMPLE, GNN, NO_GO",
    "SIMPLE, NNNHG, NO_GO",
    "SIMPLE, NNHH, HOLD",
    "SIMPLE, HHG, HOLD",
    "SIMPLE, NHG, HOLD",
    "SIMPLE, GAAAA, GO",
    "SIMPLE, AAAAA, HOLD",
    "SIMPLE, ....., HOLD",
    // at least two thirds
    "TWO_THIRDS, GGN, GO",
    "TWO_THIRDS, GGGNN, HOLD",
    "TWO_THIRDS, GCN, CONDITIONAL",
    "TWO_THIRDS, NNG, NO_GO",
    "TWO_THIRDS, GGAN, GO",
    "TWO_THIRDS, AAA, HOLD",
    // all
    "UNANIMOUS, GGG, GO",
    "UNANIMOUS, GGA, GO",
    "UNANIMOUS, GGC, CONDITIONAL",
    "UNANIMOUS, GGN, HOLD",
    "UNANIMOUS, NNN, NO_GO",
    "UNANIMOUS, NNA, NO_GO",
    "UNANIMOUS, HHH, HOLD",
    "UNANIMOUS, AAA, HOLD",
    // 60 % of all seats, voted or not, barred or not
    "THRESHOLD, GGG.., GO",
    "THRESHOLD, GG..., HOLD",
    "THRESHOLD, GGAAA, HOLD",
    "THRESHOLD, GGC.., CONDITIONAL",
    "THRESHOLD, NNN.., NO_GO",
    "THRESHOLD, GGGbb, GO",
    "THRESHOLD, GGbbb, HOLD",
    "THRESHOLD, GGvvv, HOLD",
    "THRESHOLD, GGGNbb, HOLD",
    "THRESHOLD, GGGGbb, GO",
  })
  void countsByTheRule(Majority majority, String votes, Outcome outcome) {
    assertThat(count(rule(majority), votes).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "SIMPLE, GGGN!, HOLD",
    "SIMPLE, GGCN!, HOLD",
    "SIMPLE, GNNN!, NO_GO",
    "SIMPLE, GGGH!, GO",
    "SIMPLE, GGGA!, GO",
    "THRESHOLD, GGGN!., HOLD",
  })
  void aVetoTurnsGoAndConditionalIntoHold(Majority majority, String votes, Outcome outcome) {
    assertThat(count(rule(majority), votes).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest(name = "quorum of {0} at {1} % is {2}")
  @CsvSource({
    "....., 50, 3",
    "...., 50, 2",
    "....., 60, 3",
    "....., 61, 4",
    "....., 100, 5",
    "....., 1, 1",
    // barred seats leave the base, vacant ones stay
    "...bb, 50, 2",
    "...vv, 50, 3",
    "bbbbb, 50, 1",
  })
  void takesTheQuorumFromTheSeatsThatAreNotBarred(String roster, int percent, int quorum) {
    assertThat(count(rule(Majority.SIMPLE, 60, percent), roster).quorum()).isEqualTo(quorum);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"AAA.., true", "GA..., false", "GGbbb, true", "GGvvv, false", "GG..., false"})
  void countsAbstentionsForTheQuorum(String votes, boolean quorate) {
    assertThat(count(rule(Majority.SIMPLE), votes).isQuorate()).isEqualTo(quorate);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({".vvv, false", "..vv, true", "bbbb, false", ".bbb, true", "vvvv, false"})
  void knowsWhetherAQuorumCanBeReachedAtAll(String roster, boolean possible) {
    assertThat(count(rule(Majority.SIMPLE), roster).canBeQuorate()).isEqualTo(possible);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "GN, true",
    "GGNN, true",
    "GGNNA, true",
    "GCHN, true",
    "GGHH, true",
    "CCNN, true",
    // a more careful way to pass exists
    "GGCC, false",
    // nobody supports it
    "NNHH, false",
    "GGN, false",
    "AAAA, false",
    // a veto stands, so one vote more cannot make it pass
    "GGNN!, false",
    // nobody is there to be asked
    "bGN, false",
    "vGN, false",
  })
  void isTiedWhenSupportersAreExactlyHalf(String votes, boolean tied) {
    assertThat(count(rule(Majority.SIMPLE), votes).isTied()).isEqualTo(tied);
  }

  @ParameterizedTest
  @CsvSource({"TWO_THIRDS", "UNANIMOUS", "THRESHOLD"})
  void knowsNoTieWhereHalfIsSimplyTooLittle(Majority majority) {
    assertThat(count(rule(majority), "GGNN").isTied()).isFalse();
  }

  @ParameterizedTest(name = "{0} and the chair casts {1}: {2}")
  @CsvSource({
    "GGNN, GO, GO",
    "GGNN, CONDITIONAL, CONDITIONAL",
    "GGNN, NO_GO, NO_GO",
    "GGNN, HOLD, HOLD",
    "GCNN, GO, CONDITIONAL",
    "GGHN, NO_GO, HOLD",
    "GGHH, HOLD, HOLD",
  })
  void countsTheCastingVoteAsOneMore(String votes, Choice casting, Outcome outcome) {
    Count decided = count(rule(Majority.SIMPLE), votes, casting);

    assertThat(decided.isTied()).isFalse();
    assertThat(decided.outcome()).isEqualTo(outcome);
    assertThat(decided.early()).contains(outcome);
  }

  @ParameterizedTest(name = "{0} of {1} closes as {2}")
  @CsvSource({
    "SIMPLE, GGG.., GO",
    "SIMPLE, NNN.., NO_GO",
    "SIMPLE, HHH.., HOLD",
    "SIMPLE, AAAGG, GO",
    "SIMPLE, GGGNN, GO",
    "SIMPLE, GGbbb, GO",
    "TWO_THIRDS, GGGG.., GO",
    "TWO_THIRDS, NN.H, ",
    "TWO_THIRDS, NHHH., HOLD",
    "UNANIMOUS, GGN.., HOLD",
    "UNANIMOUS, GGGGG, GO",
    "THRESHOLD, GGG.., GO",
    "THRESHOLD, NNN.., NO_GO",
    "THRESHOLD, HHH.., HOLD",
    // one missing vote could change it
    "SIMPLE, GG..., ",
    "SIMPLE, GGN.., ",
    "SIMPLE, GGGN.., ",
    "UNANIMOUS, GGGG., ",
    "THRESHOLD, GGHN., ",
    // a missing vote could add a condition
    "SIMPLE, CCC.., ",
    "SIMPLE, CCCCC, CONDITIONAL",
    // a missing seat could use its veto
    "SIMPLE, GGG.!., ",
    "SIMPLE, GGGH!., GO",
    // no quorum: even all votes of one mind wait for it
    "THRESHOLD, GGGvvvv, ",
  })
  void closesEarlyOnlyWhenNoMissingVoteCanChangeIt(
      Majority majority, String votes, Outcome outcome) {
    assertThat(count(rule(majority), votes).early())
        .isEqualTo(java.util.Optional.ofNullable(outcome));
  }

  @Test
  void staysOpenWhileOneOfThreeAndSeatsHasNotVoted() {
    assertThat(count(rule(Majority.UNANIMOUS), "GG.").early()).isEmpty();
    assertThat(count(rule(Majority.UNANIMOUS), "GGN").early()).contains(Outcome.HOLD);
  }

  @Test
  void takesThreeRejectionsOfFiveAtSixtyPercentForARejection() {
    assertThat(count(rule(Majority.THRESHOLD, 60, 50), "NNN..").early()).contains(Outcome.NO_GO);
  }

  @Test
  void closesOnTheVeryLastVote() {
    assertThat(count(rule(Majority.SIMPLE), "GGNN.").early()).isEmpty();
    assertThat(count(rule(Majority.SIMPLE), "GGNNG").early()).contains(Outcome.GO);
  }

  @Test
  void asksTheChairWhenAllHaveVotedAndHalfIsForIt() {
    assertThat(count(rule(Majority.SIMPLE), "GGNN").early()).isEmpty();
    assertThat(count(rule(Majority.SIMPLE), "GGNN").isTiedBeforeDeadline()).isTrue();
    assertThat(count(rule(Majority.SIMPLE), "GGNN.").isTiedBeforeDeadline()).isFalse();
  }
}
