package org.tollgate.improvement.meeting;

import org.tollgate.base.shared.PersonId;

/** What is seen of cards. */
public final class Cards {

  private Cards() {}

  /** The three columns. */
  public enum Kind {
    WELL,
    BADLY,
    /** A suggestion; it is answered before the meeting closes. */
    TRY
  }

  /** What became of a suggestion. */
  public enum Answer {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  /**
   * @param before what it said before the facilitator changed it, or null
   * @param author null where it is anonymous
   */
  public record Words(String text, String before, PersonId author) {}

  /**
   * One card.
   *
   * @param theme under which it is grouped, or null
   * @param reason of the answer, or null
   * @param own whether this browser wrote it and may still change it
   */
  public record View(
      CardId id,
      Kind kind,
      Words words,
      String theme,
      int votes,
      Answer answer,
      String reason,
      boolean own) {}
}
