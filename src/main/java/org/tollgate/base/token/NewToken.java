package org.tollgate.base.token;

import java.time.Duration;

/**
 * A token that is asked for.
 *
 * @param name 1 to 100 characters, by which its holder knows it again
 * @param life at least a day, at most a year
 */
public record NewToken(String name, TokenScope scope, Duration life) {

  public static final int LONGEST_NAME = 100;
  public static final int MOST_DAYS = 365;

  public NewToken {
    name = name.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("A token has a name of 1 to 100 characters");
    }
    if (life.toDays() < 1 || life.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
      throw new IllegalArgumentException("A token lives 1 to 365 days, not " + life);
    }
  }
}
