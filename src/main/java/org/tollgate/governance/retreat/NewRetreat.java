package org.tollgate.governance.retreat;

import java.time.LocalDate;
import java.util.Objects;
import org.tollgate.base.shared.PersonId;

/**
 * What is entered about a retreat.
 *
 * @param person who gave it up
 * @param subject the rule, 1 to 1000 characters
 * @param reason why, 1 to 2000 characters
 * @param until the last day for which the rule is given up; null only where it is dropped
 */
public record NewRetreat(
    PersonId person, String subject, RetreatKind kind, String reason, LocalDate until) {

  public NewRetreat {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(kind, "kind");
    subject = text("subject", subject, 1000);
    reason = text("reason", reason, 2000);
    if (until == null && kind != RetreatKind.DROPPED) {
      throw new IllegalArgumentException("Only a rule that was dropped has no end");
    }
  }

  private static String text(String what, String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
    }
    return text;
  }
}
