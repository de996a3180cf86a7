package org.tollgate.improvement.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * What a meeting wants done (R4).
 *
 * @param text what, 1 to 500 characters
 * @param measure by what one will see that it worked, 1 to 500 characters
 * @param owner one person with a seat
 * @param due at most {@value #MOST_DAYS} days after the day it is set
 * @param cause what it is set against, or null
 */
public record NewAction(
    Kind kind, String text, String measure, PersonId owner, LocalDate due, UUID cause) {

  /** Days that an action may take. */
  public static final int MOST_DAYS = 28;

  /** What an action does. */
  public enum Kind {
    /** Mends what happened. */
    CORRECTIVE,
    /** Keeps it from happening again. */
    PREVENTIVE,
    TRAINING,
    /** Changes a working procedure. */
    PROCEDURE
  }

  public NewAction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(due, "due");
    text = text("text", text);
    measure = text("measure", measure);
  }

  private static String text(String what, String value) {
    String text = value == null ? "" : value.strip();
    if (text.isEmpty() || text.length() > 500) {
      throw new IllegalArgumentException(what + " has 1 to 500 characters");
    }
    return text;
  }
}
