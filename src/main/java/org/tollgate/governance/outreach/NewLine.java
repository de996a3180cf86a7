package org.tollgate.governance.outreach;

import java.time.LocalDate;

/**
 * What somebody plans to say.
 *
 * @param subject 1 to {@value #LONGEST_SUBJECT} characters
 * @param day on which it is sent, in the rollout's time zone
 * @param confirm whether each reader is asked to say that they read it
 */
public record NewLine(
    String subject, Message message, Audience audience, LocalDate day, boolean confirm) {

  public static final int LONGEST_SUBJECT = 200;

  public NewLine {
    subject = subject == null ? "" : subject.strip();
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("A subject has 1 to " + LONGEST_SUBJECT + " characters");
    }
  }
}
