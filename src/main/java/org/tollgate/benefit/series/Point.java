package org.tollgate.benefit.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was measured in one period.
 *
 * @param period its first day
 * @param origin what is known of the records it was computed from
 */
public record Point(LocalDate period, Figures figures, Origin origin) {

  /**
   * @param value in the indicator's unit
   * @param numerator from which it was computed, or null
   * @param denominator from which it was computed, or null
   */
  public record Figures(BigDecimal value, BigDecimal numerator, BigDecimal denominator) {

    public boolean hasShare() {
      return numerator != null && denominator != null;
    }

    boolean sameAs(Figures other) {
      return same(value, other.value)
          && same(numerator, other.numerator)
          && same(denominator, other.denominator);
    }

    private static boolean same(BigDecimal one, BigDecimal other) {
      return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
  }

  /**
   * @param expected records that there should be, or null
   * @param present records that there were, or null
   * @param available day on which the figure was there, or null
   */
  public record Origin(Long expected, Long present, LocalDate available) {

    public static final Origin UNKNOWN = new Origin(null, null, null);
  }

  boolean sameAs(Point other) {
    return figures.sameAs(other.figures) && Objects.equals(origin, other.origin);
  }
}
