package org.tollgate.base.account;

import java.util.Locale;

/**
 * The name with which somebody logs in.
 *
 * @param value 3 to 60 small letters, digits, dots, hyphens, underscores or @
 */
public record Username(String value) {

  public Username {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a username");
    }
    value = canonical(value);
  }

  /** Whether a typed text can be a username; capitals count as small letters. */
  public static boolean isValid(String typed) {
    return typed != null && canonical(typed).matches("[a-z0-9._@-]{3,60}");
  }

  static String canonical(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }
}
