package org.tollgate.benefit.budget;

import java.math.BigDecimal;

/**
 * What somebody enters about a line. Quantities are money, or person-days where there is a rate.
 *
 * @param rate money for a person-day; required for the hidden cost of change, else null
 * @param rule how the days were found and whose rate it is; required with a rate, else null
 */
public record Entry(
    Category category, String title, BigDecimal rate, String rule, Quantities quantities) {

  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_RULE = 500;

  /** No amount of a rollout is as large. */
  public static final BigDecimal BOUND = new BigDecimal("1000000000000");

  /** All 0 or more. */
  public record Quantities(
      BigDecimal planned, BigDecimal committed, BigDecimal actual, BigDecimal toGo) {

    public Quantities {
      check(planned);
      check(committed);
      check(actual);
      check(toGo);
    }
  }

  public Entry {
    title = text(title, LONGEST_TITLE);
    if (category.isHidden() != (rate != null)) {
      throw new IllegalArgumentException("The hidden cost of change has a rate, nothing else has");
    }
    if (rate != null) {
      check(rate);
      rule = text(rule, LONGEST_RULE);
    } else {
      rule = null;
    }
  }

  private static void check(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(BOUND) >= 0 || number.scale() > 4) {
      throw new IllegalArgumentException("From 0 to below " + BOUND + " with up to 4 decimals");
    }
  }

  private static String text(String text, int longest) {
    String plain = text == null ? "" : text.strip();
    if (plain.isEmpty() || plain.length() > longest) {
      throw new IllegalArgumentException("A text has 1 to " + longest + " characters");
    }
    return plain;
  }
}
