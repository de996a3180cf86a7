package org.tollgate.learning.certification;

import java.time.Instant;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/**
 * A question as lists show it: neither what it asks nor its key.
 *
 * @param number counted per procedure from 1
 */
public record QuestionView(
    QuestionId id,
    int number,
    UUID step,
    QuestionKind kind,
    QuestionType type,
    State state,
    Validity validity,
    People people) {

  /** Whether it may be drawn. */
  public enum State {
    DRAFT,
    ACTIVE,
    WITHDRAWN
  }

  /**
   * @param writtenFor the version of the procedure for which it was written
   * @param validFor the latest version for which it is known to hold
   */
  public record Validity(int writtenFor, int validFor) {}

  /**
   * @param approver null while nobody has approved it
   */
  public record People(PersonId author, Instant writtenAt, PersonId approver, Instant approvedAt) {}

  /** For example Q-07. */
  public String code() {
    return "Q-%02d".formatted(number);
  }

  public boolean isDrawable(int procedureVersion) {
    return state == State.ACTIVE && validity.validFor() >= procedureVersion;
  }

  public boolean isStale(int procedureVersion) {
    return state != State.WITHDRAWN && validity.validFor() < procedureVersion;
  }
}
