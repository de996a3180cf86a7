package org.tollgate.benefit.baseline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.tollgate.benefit.series.Point;

/** One measured value as it was signed. */
@Embeddable
public record LockedPoint(
    @Column(name = "indicator_id") UUID indicator,
    LocalDate period,
    BigDecimal measured,
    BigDecimal numerator,
    BigDecimal denominator) {

  static LockedPoint of(UUID indicator, Point point) {
    Point.Figures figures = point.figures();
    return new LockedPoint(
        indicator, point.period(), figures.value(), figures.numerator(), figures.denominator());
  }
}
