package org.tollgate.benefit.kpi.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
      @Size(max = 30) String least,
      @Size(max = 30) String most) {}

  record MeasuringForm(
      @NotBlank @Size(max = 1000) String source, @NotNull Cadence cadence, @NotNull UUID owner) {}

  record AnalysisForm(
      @NotNull Method method,
      @NotBlank @Size(max = 30) String worthwhile,
      @NotNull @Min(0) @Max(365) Integer stabilisation) {}

  static DefinitionForm empty() {
    return new DefinitionForm(
        new MeaningForm("", "", "", "", Direction.HIGHER_IS_BETTER),
        new FormulaForm("", "", "", Unit.COUNT, "", 1, "", ""),
        new MeasuringForm("", Cadence.MONTHLY, null),
        new AnalysisForm(Method.WELCH, "", Definition.Analysis.USUAL_STABILISATION),
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
            percent ? "0" : "",
            percent ? "100" : ""),
        new MeasuringForm(
            proposal.formula().source().in(locale),
            Cadence.valueOf(proposal.measure().cadence().name()),
            null),
        new AnalysisForm(Method.WELCH, "", Definition.Analysis.USUAL_STABILISATION),
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

  private static String plain(BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,15}(\\.\\d{1,10})?");
  }

  private static BigDecimal number(String text) {
    return text == null || text.isBlank() ? null : new BigDecimal(text.strip());
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
    checkNumber("formula.least", formula.least(), errors);
    checkNumber("formula.most", formula.most(), errors);
    checkNumber("analysis.worthwhile", analysis.worthwhile(), errors);
    if (errors.hasErrors()) {
      return;
    }
    if (number(analysis.worthwhile()).signum() < 0) {
      errors.rejectValue("analysis.worthwhile", "typeMismatch");
    }
    BigDecimal least = number(formula.least());
    BigDecimal most = number(formula.most());
    if (least != null && most != null && least.compareTo(most) > 0) {
      errors.rejectValue("formula.least", "kpi.form.bounds.wrong");
    }
  }

  private static void checkNumber(String field, String text, Errors errors) {
    if (text != null && !text.isBlank() && !isNumber(text.strip())) {
      errors.rejectValue(field, "typeMismatch");
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
            number(formula.least()),
            number(formula.most())),
        new Definition.Measuring(
            measuring.source(), measuring.cadence(), new PersonId(measuring.owner())),
        new Definition.Analysis(
            analysis.method(), number(analysis.worthwhile()), analysis.stabilisation()));
  }
}
