package org.tollgate.governance.ballot;

import java.util.Locale;
import java.util.Map;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.rollout.SeatId;

/** What a person has in hand when they open a ballot: a sheet to vote on, or the reason why not. */
public sealed interface Ticket {

  /**
   * @param substitute whether the person votes in place of the seat's holder
   * @param casting whether it is the chair's casting vote
   * @param text what is signed, without the choice
   * @param meanings the sentence that each choice signs
   * @param hashes SHA-256 of text and sentence for each choice
   */
  record Sheet(
      SeatId seat,
      String title,
      boolean substitute,
      boolean casting,
      String text,
      Map<Choice, String> meanings,
      Map<Choice, String> hashes,
      Locale locale)
      implements Ticket {

    public Sheet {
      meanings = Map.copyOf(meanings);
      hashes = Map.copyOf(hashes);
    }
  }

  /** The person cannot vote now. */
  record None(Refusal refusal) implements Ticket {}
}
