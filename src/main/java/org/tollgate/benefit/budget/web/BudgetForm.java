package org.tollgate.benefit.budget.web;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.springframework.validation.Errors;
import org.tollgate.benefit.budget.BudgetBoard;
import org.tollgate.benefit.budget.Category;
import org.tollgate.benefit.budget.Entry;

/** What people fill in about a line of a budget. */
record BudgetForm(
    @NotNull Category category,
    @NotBlank @Size(max = Entry.LONGEST_TITLE) String title,
    Valuation valuation,
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal planned,
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal committed,
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal actual,
    @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 4) BigDecimal toGo,
    int revision) {

  /** Of the hidden cost of change only. */
  record Valuation(BigDecimal rate, String rule) {}

  BudgetForm {
    valuation = valuation == null ? new Valuation(null, "") : valuation;
  }

  static BudgetForm empty() {
    BigDecimal none = BigDecimal.ZERO;
    return new BudgetForm(null, "", null, none, none, none, none, 0);
  }

  static BudgetForm of(BudgetBoard.Line line) {
    Entry entry = line.entry();
    return new BudgetForm(
        entry.category(),
        entry.title(),
        new Valuation(plain(entry.rate()), entry.rule()),
        plain(entry.quantities().planned()),
        plain(entry.quantities().committed()),
        plain(entry.quantities().actual()),
        plain(entry.quantities().toGo()),
        line.revision());
  }

  /** Without the zeros that the database adds. */
  private static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
  }

  /** What only shows when the fields are seen together. */
  void check(Errors errors) {
    if (category == null || !category.isHidden()) {
      return;
    }
    BigDecimal rate = valuation.rate();
    boolean sane =
        rate != null
            && rate.signum() > 0
            && rate.scale() <= 4
            && rate.compareTo(BigDecimal.valueOf(1_000_000)) < 0;
    if (!sane) {
      errors.rejectValue("valuation.rate", "budget.form.rate.missing");
    }
    String rule = valuation.rule();
    if (rule == null || rule.isBlank() || rule.strip().length() > Entry.LONGEST_RULE) {
      errors.rejectValue("valuation.rule", "budget.form.rule.missing");
    }
  }

  Entry entry() {
    boolean hidden = category.isHidden();
    return new Entry(
        category,
        title,
        hidden ? valuation.rate() : null,
        hidden ? valuation.rule() : null,
        new Entry.Quantities(planned, committed, actual, toGo));
  }
}
