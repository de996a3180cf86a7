package org.tollgate.governance.risk;

import java.util.Objects;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.PersonId;

/**
 * What is entered.
 *
 * @param title 1 to 200 characters
 * @param effect what happens if nothing is done; 1 to 2000 characters
 * @param owner who watches it and answers for the response
 */
public record NewRisk(
    Kind kind, Category category, String title, String effect, Severity severity, PersonId owner) {

  /** What it is. */
  public enum Kind {
    /** May happen. */
    RISK,
    /** Has happened. */
    ISSUE,
    /** Is taken for true and would hurt if it were not. */
    ASSUMPTION
  }

  public NewRisk {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(owner, "owner");
    title = text("title", title, 200);
    effect = text("effect", effect, 2000);
    if (kind == Kind.ISSUE) {
      severity = new Severity(5, severity.impact());
    }
  }

  static String text(String what, String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > longest) {
      throw new IllegalArgumentException(what + " has 1 to " + longest + " characters");
    }
    return text;
  }
}
