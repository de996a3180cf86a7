package org.tollgate.benefit.kpi.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.springframework.validation.Errors;
import org.tollgate.base.checklist.IndicatorDefinition;
import org.tollgate.base.checklist.IndicatorDefinition.Better;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.statistics.Direction;

/**
 * What people fill in about an indicator.
 *
 * @param catalogue code it was begun with, or empty
 * @param revision that was shown; 0 for a new one
 */
record DefinitionForm(
    @Valid @NotNull MeaningForm meaning,
    @Valid @NotNull FormulaForm formula,
    @Valid @NotNull MeasuringForm measuring,
    @Valid @NotNull AnalysisForm analysis,
    String catalogue,
    long revision) {

  record MeaningForm(
      @NotBlank @Size(max = 200) String name,
      @Size(max = 1000) String problem,
      @Size(max = 1000) String benefit,
      @Size(max = 200) String beneficiary,
      @NotNull Direction direction) {}

  record FormulaForm(
      @NotBlank @Size(max = 1000) String numerator,
      @Size(max = 1000) String denominator,
      @Size(max = 1000) String exclusions,
      @NotNull Unit unit,
      @Size(max = 3) String currency,
      @NotNull @Min(0) @Max(6) Integer decimals,
      @Digits(integer = 15, fraction = 10) BigDecimal least,
      @Digits(integer = 15, fraction = 10) BigDecimal most) {}

  record MeasuringForm(
      @NotBlank @Size(max = 1000) String source, @NotNull Cadence cadence, @NotNull UUID owner) {}

  record AnalysisForm(
      @NotNull Method method,
      @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 10) BigDecimal worthwhile,
      @NotNull @Min(0) @Max(365) Integer stabilisation) {}

  static DefinitionForm empty() {
    return new DefinitionForm(
        new MeaningForm("", "", "", "", Direction.HIGHER_IS_BETTER),
        new FormulaForm("", "", "", Unit.COUNT, "", 1, null, null),
        new MeasuringForm("", Cadence.MONTHLY, null),
        new AnalysisForm(Method.WELCH, null, Definition.Analysis.USUAL_STABILISATION),
        "",
        0);
  }

  /** A proposal of the catalogue in the reader's language. */
  static DefinitionForm from(IndicatorDefinition proposal, Locale locale) {
    boolean percent = proposal.measure().unit() == IndicatorDefinition.Unit.PERCENT;
    return new DefinitionForm(
        new MeaningForm(
            proposal.name().in(locale),
            "",
            "",
            "",
            proposal.measure().better() == Better.HIGHER
                ? Direction.HIGHER_IS_BETTER
                : Direction.LOWER_IS_BETTER),
        new FormulaForm(
            proposal.formula().numerator().in(locale),
            proposal.formula().denominator().map(text -> text.in(locale)).orElse(""),
            "",
            Unit.valueOf(proposal.measure().unit().name()),
            "",
            1,
            percent ? BigDecimal.ZERO : null,
            percent ? new BigDecimal(100) : null),
        new MeasuringForm(
            proposal.formula().source().in(locale),
            Cadence.valueOf(proposal.measure().cadence().name()),
            null),
        new AnalysisForm(Method.WELCH, null, Definition.Analysis.USUAL_STABILISATION),
        proposal.code(),
        0);
  }

  static DefinitionForm of(IndicatorView view) {
    Definition now = view.definition();
    return new DefinitionForm(
        new MeaningForm(
            now.meaning().name(),
            now.meaning().problem(),
            now.meaning().benefit(),
            now.meaning().beneficiary(),
            now.meaning().direction()),
        new FormulaForm(
            now.formula().numerator(),
            now.formula().denominator(),
            now.formula().exclusions(),
            now.formula().unit(),
            now.formula().currency(),
            now.formula().decimals(),
            plain(now.formula().least()),
            plain(now.formula().most())),
        new MeasuringForm(
            now.measuring().source(), now.measuring().cadence(), now.measuring().owner().value()),
        new AnalysisForm(
            now.analysis().method(),
            plain(now.analysis().worthwhile()),
            now.analysis().stabilisation()),
        view.catalogue(),
        view.revision());
  }

  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** What single fields cannot tell. */
  void check(Errors errors) {
    if (errors.hasErrors()) {
      return;
    }
    boolean money = formula.unit() == Unit.CURRENCY;
    String currency = formula.currency() == null ? "" : formula.currency().strip();
    if (money ? !currency.matches("[A-Z]{3}") : !currency.isEmpty()) {
      errors.rejectValue("formula.currency", "kpi.form.currency.wrong");
    }
    if (formula.least() != null
        && formula.most() != null
        && formula.least().compareTo(formula.most()) > 0) {
      errors.rejectValue("formula.least", "kpi.form.bounds.wrong");
    }
  }

  Definition definition() {
    return new Definition(
        new Definition.Meaning(
            meaning.name(),
            meaning.problem(),
            meaning.benefit(),
            meaning.beneficiary(),
            meaning.direction()),
        new Definition.Formula(
            formula.numerator(),
            formula.denominator(),
            formula.exclusions(),
            formula.unit(),
            formula.currency(),
            formula.decimals(),
            formula.least(),
            formula.most()),
        new Definition.Measuring(
            measuring.source(), measuring.cadence(), new PersonId(measuring.owner())),
        new Definition.Analysis(
            analysis.method(), analysis.worthwhile(), analysis.stabilisation()));
  }
}
