package org.tollgate.base.checklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tollgate.base.shared.LocalizedText;

/**
 * One indicator of the catalogue, a proposal from which both parties agree their own definition.
 *
 * @param code lower case with hyphens; never reused
 * @param cuts by what it may be split; at least one
 * @param method P-numbers, at least one
 */
public record IndicatorDefinition(
    String code,
    Group group,
    Measure measure,
    LocalizedText name,
    Formula formula,
    Set<Cut> cuts,
    List<String> method,
    SourceLocation at) {

  public IndicatorDefinition {
    Objects.requireNonNull(code, "code");
    cuts = Set.copyOf(cuts);
    method = List.copyOf(method);
  }

  /** The two halves of the catalogue. */
  public enum Group {
    OPERATIONS,
    MARKETING
  }

  /** Which way the indicator is meant to go. */
  public enum Better {
    HIGHER,
    LOWER
  }

  public enum Unit {
    PERCENT,
    CURRENCY,
    COUNT,
    MINUTES,
    DAYS
  }

  public enum Cadence {
    WEEKLY,
    MONTHLY,
    QUARTERLY
  }

  /** By what an indicator may be split. */
  public enum Cut {
    CUSTOMER_TIER,
    PROSPECT_TYPE,
    CHANNEL,
    PRODUCT,
    DEPARTMENT,
    /** Only where a rollout has switched individual figures on. */
    INDIVIDUAL
  }

  /** In what it is measured, how often, and which way is good. */
  public record Measure(Unit unit, Cadence cadence, Better better) {}

  /**
   * @param denominator empty for a plain count
   * @param source where the figures typically stand
   */
  public record Formula(
      LocalizedText numerator, Optional<LocalizedText> denominator, LocalizedText source) {}
}
