package org.tollgate.governance.ballot;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.governance.rollout.VotingRule.Fallback;
import org.tollgate.governance.rollout.VotingRule.Majority;

/**
 * Writes a roster as a word, one seat after the other: G, C, H, N, A are votes, a dot is a missing
 * one, b a barred seat, v a vacant one. An exclamation mark after a letter gives that seat the
 * veto; the first seat is the chair.
 */
final class RosterWords {

  private RosterWords() {}

  static Count count(VotingRule rule, String word) {
    return count(rule, word, null);
  }

  static Count count(VotingRule rule, String word, Choice casting) {
    List<Count.Seat> seats = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      boolean veto = i + 1 < word.length() && word.charAt(i + 1) == '!';
      seats.add(seat(seats.size(), word.charAt(i), veto));
      i += veto ? 1 : 0;
    }
    return new Count(rule, seats, casting);
  }

  static Count.Seat seat(int number, char letter, boolean veto) {
    SeatId id = new SeatId(new UUID(0, number + 1L));
    Count.Standing standing =
        switch (letter) {
          case 'b' -> Count.Standing.BARRED;
          case 'v' -> Count.Standing.VACANT;
          default -> Count.Standing.ENTITLED;
        };
    return new Count.Seat(id, standing, number == 0, veto, choice(letter));
  }

  static Choice choice(char letter) {
    return switch (letter) {
      case 'G' -> Choice.GO;
      case 'C' -> Choice.CONDITIONAL;
      case 'H' -> Choice.HOLD;
      case 'N' -> Choice.NO_GO;
      case 'A' -> Choice.ABSTAIN;
      case '.', 'b', 'v' -> null;
      default -> throw new IllegalArgumentException("No seat is written " + letter);
    };
  }

  static VotingRule rule(Majority majority) {
    return rule(majority, 60, 50);
  }

  static VotingRule rule(Majority majority, int threshold, int quorum) {
    return new VotingRule(majority, threshold, quorum, Fallback.HOLD, 10, 3);
  }
}
