package org.tollgate.governance.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/**
 * The decision that a condition is tied to.
 *
 * @param kind {@code gate} or {@code exception}
 * @param subject the review or the exception that was decided
 */
@Embeddable
public record Decision(
    @Column(name = "decision_kind") String kind, @Column(name = "decision_id") UUID subject) {

  public Decision {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(subject, "subject");
  }
}
