package org.tollgate.base.shared;

import java.util.List;

/**
 * An expected "no": returned, never thrown, so that what was refused can still be recorded.
 *
 * @param reason key of the message bundle, for example {@code ballot.refused.barred}
 * @param arguments values for the message, in order
 */
public record Refusal(String reason, List<Object> arguments) {

  public Refusal {
    arguments = List.copyOf(arguments);
  }

  public static Refusal because(String reason, Object... arguments) {
    return new Refusal(reason, List.of(arguments));
  }
}
