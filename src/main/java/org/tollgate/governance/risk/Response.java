package org.tollgate.governance.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is done about it.
 *
 * @param text 1 to 2000 characters
 * @param due the day by which it is done or looked at again
 */
@Embeddable
public record Response(
    @Enumerated(EnumType.STRING) @Column(name = "strategy") Strategy strategy,
    @Column(name = "response") String text,
    @Column(name = "due") LocalDate due) {

  /** The way it is met. */
  public enum Strategy {
    AVOID,
    REDUCE,
    TRANSFER,
    ACCEPT
  }

  public Response {
    Objects.requireNonNull(strategy, "strategy");
    Objects.requireNonNull(due, "due");
    text = NewRisk.text("text", text, 2000);
  }
}
