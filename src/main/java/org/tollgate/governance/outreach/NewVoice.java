package org.tollgate.governance.outreach;

import org.tollgate.base.shared.PersonId;

/**
 * What somebody enters into the register of change (P21).
 *
 * @param group whose voice it is, for example "back office Berlin"; never a person
 * @param said the worry, benefit, incentive, or who tried the trial version and what they said
 * @param owner who answers it
 */
public record NewVoice(Kind kind, String group, String said, PersonId owner) {

  /** What it is. */
  public enum Kind {
    RESISTANCE,
    WORRY,
    /** A benefit that was told. */
    BENEFIT,
    INCENTIVE,
    /** Somebody tried the trial version before training. */
    TRIAL
  }

  public static final int LONGEST_GROUP = 120;
  public static final int LONGEST = 2000;

  public NewVoice {
    group = text(group, LONGEST_GROUP);
    said = text(said, LONGEST);
  }

  static String text(String text, int longest) {
    String plain = text == null ? "" : text.strip();
    if (plain.isEmpty() || plain.length() > longest) {
      throw new IllegalArgumentException("A text has 1 to " + longest + " characters");
    }
    return plain;
  }
}
