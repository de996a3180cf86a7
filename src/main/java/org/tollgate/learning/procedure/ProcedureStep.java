package org.tollgate.learning.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/**
 * One step of a procedure's version.
 *
 * @param step the same through all versions, so that questions and results stay with it
 * @param name what is done, 1 to 200 characters
 * @param who the role that does it, 1 to 200 characters
 * @param input what it needs; may be empty
 * @param failure what goes wrong if it is skipped, 1 to 2000 characters
 * @param critical whether nobody may work without knowing it
 */
@Embeddable
public record ProcedureStep(
    @Column(name = "step_id") UUID step,
    String name,
    String who,
    String input,
    String failure,
    boolean critical) {

  public ProcedureStep {
    Objects.requireNonNull(step, "step");
    name = text("name", name, 1, 200);
    who = text("who", who, 1, 200);
    input = text("input", input == null ? "" : input, 0, 1000);
    failure = text("failure", failure, 1, 2000);
  }

  private static String text(String what, String value, int least, int most) {
    String stripped = Objects.requireNonNull(value, what).strip();
    if (stripped.length() < least || stripped.length() > most) {
      throw new IllegalArgumentException(what + " has " + least + " to " + most + " characters");
    }
    return stripped;
  }
}
