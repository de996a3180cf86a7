package org.tollgate.benefit.kpi;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Objects;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.statistics.Direction;

/**
 * What an indicator means, how it is computed, where it comes from, and how before and after will
 * be compared; the last is chosen in advance (Turner et al. 2021, doi 10.1186/s12874-021-01364-0).
 */
public record Definition(Meaning meaning, Formula formula, Measuring measuring, Analysis analysis) {

  /** In what it is measured. */
  public enum Unit {
    PERCENT,
    CURRENCY,
    COUNT,
    SECONDS,
    MINUTES,
    HOURS,
    DAYS
  }

  /** How the two windows are compared. */
  public enum Method {
    /** Means, without assuming equal variances. */
    WELCH,
    /** Ranks, for skewed or ordinal values and those with outliers. */
    RANKS,
    /** Shares: sums of numerators and denominators of each window. */
    SHARES
  }

  /**
   * @param problem of the charter that it shows; empty if none
   * @param benefit what gets better; with the beneficiary the first test of a goal (P5)
   */
  @Embeddable
  public record Meaning(
      String name,
      String problem,
      String benefit,
      String beneficiary,
      @Enumerated(EnumType.STRING) Direction direction) {

    public Meaning {
      name = text("name", name, 200, true);
      problem = text("problem", problem, 1000, false);
      benefit = text("benefit", benefit, 1000, false);
      beneficiary = text("beneficiary", beneficiary, 200, false);
      Objects.requireNonNull(direction, "direction");
    }
  }

  /**
   * @param denominator empty for a plain figure
   * @param currency three letters, where the unit is CURRENCY; else empty
   * @param decimals 0 to 6, with which it is shown
   * @param least no valid value is below it; null where there is no bound
   * @param most no valid value is above it; null where there is no bound
   */
  @Embeddable
  public record Formula(
      String numerator,
      String denominator,
      String exclusions,
      @Enumerated(EnumType.STRING) Unit unit,
      String currency,
      int decimals,
      BigDecimal least,
      BigDecimal most) {

    public Formula {
      numerator = text("numerator", numerator, 1000, true);
      denominator = text("denominator", denominator, 1000, false);
      exclusions = text("exclusions", exclusions, 1000, false);
      Objects.requireNonNull(unit, "unit");
      currency = text("currency", currency, 3, false);
      if (unit == Unit.CURRENCY ? !currency.matches("[A-Z]{3}") : !currency.isEmpty()) {
        throw new IllegalArgumentException("A currency has three letters and needs its unit");
      }
      if (decimals < 0 || decimals > 6) {
        throw new IllegalArgumentException("From 0 to 6 decimals, not " + decimals);
      }
      if (least != null && most != null && least.compareTo(most) > 0) {
        throw new IllegalArgumentException("No value lies from " + least + " to " + most);
      }
    }

    public boolean allows(BigDecimal value) {
      return (least == null || value.compareTo(least) >= 0)
          && (most == null || value.compareTo(most) <= 0);
    }
  }

  /**
   * @param owner who answers for its figures; holds a seat
   */
  @Embeddable
  public record Measuring(
      String source,
      @Enumerated(EnumType.STRING) Cadence cadence,
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "owner"))
          PersonId owner) {

    public Measuring {
      source = text("source", source, 1000, true);
      Objects.requireNonNull(cadence, "cadence");
      Objects.requireNonNull(owner, "owner");
    }
  }

  /**
   * @param worthwhile smallest change worth having, in the indicator's unit; 0 or more
   * @param stabilisation days after go-live that are left out, 0 to 365
   */
  @Embeddable
  public record Analysis(
      @Enumerated(EnumType.STRING) Method method, BigDecimal worthwhile, int stabilisation) {

    /** Days, unless others are agreed. */
    public static final int USUAL_STABILISATION = 28;

    public Analysis {
      Objects.requireNonNull(method, "method");
      if (worthwhile.signum() < 0 || stabilisation < 0 || stabilisation > 365) {
        throw new IllegalArgumentException("worthwhile and stabilisation are never negative");
      }
    }
  }

  /** The whole of it; the same definition always gives the same text. The owner may change. */
  public String text() {
    String all =
        String.join(
            "\n",
            "name: " + meaning.name(),
            "problem: " + meaning.problem(),
            "benefit: " + meaning.benefit() + "; for " + meaning.beneficiary(),
            "direction: " + meaning.direction(),
            "numerator: " + formula.numerator(),
            "denominator: " + formula.denominator(),
            "exclusions: " + formula.exclusions(),
            "unit: " + formula.unit() + " " + formula.currency() + ", " + formula.decimals(),
            "valid: " + plain(formula.least()) + " to " + plain(formula.most()),
            "source: " + measuring.source(),
            "cadence: " + measuring.cadence(),
            "method: " + analysis.method(),
            "worthwhile: " + plain(analysis.worthwhile()),
            "stabilisation days: " + analysis.stabilisation());
    return Normalizer.normalize(all, Normalizer.Form.NFC);
  }

  /** SHA-256 of {@link #text()} in hex. */
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** As it is written into signed texts, however a database pads it; "–" for null. */
  public static String plain(BigDecimal number) {
    return number == null ? "–" : number.stripTrailingZeros().toPlainString();
  }

  static String text(String what, String value, int longest, boolean needed) {
    String text = value == null ? "" : value.strip();
    if (text.length() > longest || (needed && text.isEmpty())) {
      throw new IllegalArgumentException(
          what + " has " + (needed ? 1 : 0) + " to " + longest + " characters");
    }
    return text;
  }
}
