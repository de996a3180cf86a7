package org.tollgate.base.checklist;

import java.util.List;
import java.util.Objects;
import org.tollgate.base.shared.LocalizedText;

/**
 * One risk of the catalogue, from which a register may start.
 *
 * @param code lower case with hyphens; never reused
 * @param effect what happens if nothing is done
 * @param response what others have done about it
 * @param method P-numbers, at least one
 */
public record RiskDefinition(
    String code,
    Category category,
    Assessment start,
    LocalizedText name,
    LocalizedText effect,
    LocalizedText response,
    List<String> method,
    SourceLocation at) {

  public RiskDefinition {
    Objects.requireNonNull(code, "code");
    method = List.copyOf(method);
  }

  /** What the risk endangers or comes from. */
  public enum Category {
    GOALS,
    SPONSORSHIP,
    ORGANISATION,
    PEOPLE,
    PARTNER,
    SCOPE,
    SCHEDULE,
    BUDGET,
    DATA
  }

  /**
   * Where an assessment begins.
   *
   * @param probability 1 (low) to 5 (high)
   * @param impact 1 (low) to 5 (high)
   */
  public record Assessment(int probability, int impact) {}
}
