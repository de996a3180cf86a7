package org.tollgate.governance.ballot;

import java.util.List;
import java.util.Locale;

/**
 * A vote as it is handed in, with the signature: the password and what was shown (M11).
 *
 * @param comment why, at most 2000 characters; NO_GO and HOLD need one
 * @param conditions one to five if the choice is CONDITIONAL, else none
 */
public record CastVote(
    Choice choice,
    String comment,
    List<ProposedCondition> conditions,
    String password,
    Shown shown) {

  public CastVote {
    comment = comment == null ? "" : comment.strip();
    conditions = List.copyOf(conditions);
  }

  /**
   * What the signer had before them.
   *
   * @param hash of the whole text with the choice, as {@link Ticket.Sheet} gave it
   * @param text without the choice, as the sheet gave it: only used to say what has changed since,
   *     and only if it fits the hash; may be empty
   * @param locale in which it was shown
   */
  public record Shown(String hash, String text, Locale locale) {

    /** What a page sent back: the hash is that of its own text with the sentence of the choice. */
    public static Shown sentBack(String text, String meaning, Locale locale) {
      String lines = text.replace("\r\n", "\n");
      return new Shown(SignedText.of(List.of(lines, meaning)).hash(), lines, locale);
    }
  }

  /** A vote on a sheet as it lies there. */
  public static CastVote on(
      Ticket.Sheet sheet,
      Choice choice,
      String comment,
      List<ProposedCondition> conditions,
      String password) {
    Shown shown = new Shown(sheet.hashes().get(choice), sheet.text(), sheet.locale());
    return new CastVote(choice, comment, conditions, password, shown);
  }

  /** Never with the password. */
  @Override
  public String toString() {
    return "CastVote[" + choice + "]";
  }
}
