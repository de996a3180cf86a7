package org.tollgate.base.mail;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A sentence before anybody knows in which language it is read.
 *
 * @param key of the message bundle
 * @param arguments texts, also in three languages, numbers, {@link LocalDate}, {@link
 *     ZonedDateTime}, or wordings
 */
public record Wording(String key, List<Object> arguments) {

  public Wording {
    arguments = List.copyOf(arguments);
  }

  public static Wording of(String key, Object... arguments) {
    return new Wording(key, List.of(arguments));
  }
}
