package org.tollgate.governance.exceptions;

/**
 * What went beyond what was agreed (P17), in the director's words.
 *
 * @param kind what was breached
 * @param text what happened and by how much, {@value #MIN} to {@value #MAX} characters
 * @param options what could be done about it, {@value #MIN} to {@value #MAX} characters
 */
public record Breach(Kind kind, String text, String options) {

  public static final int MIN = 10;
  public static final int MAX = 4000;

  /** What was breached. */
  public enum Kind {
    TIME,
    COST,
    SCOPE,
    OTHER,
    /** Nothing is breached: after gate 1 only the committee changes its own seats. */
    COMMITTEE,
    /** A gate was refused three times; opens by itself. */
    THIRD_NO_GO
  }

  /**
   * @throws IllegalArgumentException if a text is too short or too long
   */
  public Breach {
    text = within("text", text);
    options = within("options", options);
  }

  static String within(String what, String text) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() < MIN || stripped.length() > MAX) {
      throw new IllegalArgumentException(what + " has " + MIN + " to " + MAX + " characters");
    }
    return stripped;
  }
}
