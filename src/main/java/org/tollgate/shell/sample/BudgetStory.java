package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.benefit.budget.BudgetBoard;
import org.tollgate.benefit.budget.BudgetManagement;
import org.tollgate.benefit.budget.BudgetSigning;
import org.tollgate.benefit.budget.Category;
import org.tollgate.benefit.budget.Entry;

/** What a sample rollout costs: planned and signed at the kickoff, partly spent since. */
@Component
@Profile("demo")
class BudgetStory {

  private static final BigDecimal RATE = new BigDecimal("420");

  private static final String RULE_TIME = "Two days a week for each key user, full cost by HR";
  private static final String RULE_TRAINING = "Two days for each user, full cost by HR";
  private static final String RULE_DIP =
      "A tenth less output in the first four weeks, as measured in the pilot branch";

  private final BudgetManagement management;
  private final BudgetSigning signing;
  private final BudgetBoard board;

  BudgetStory(BudgetManagement management, BudgetSigning signing, BudgetBoard board) {
    this.management = management;
    this.signing = signing;
    this.board = board;
  }

  /** Money in thousands, hidden cost in days; the larger rollout costs three times as much. */
  void sign(Storyteller.Told told, int size) {
    List.of(
            money(Category.SOFTWARE, "Licences for three years", 30 * size),
            money(Category.CONSULTING, "Implementation by the partner", 75 * size),
            money(Category.CUSTOMISATION, "Order interface and quote form", 40 * size),
            money(Category.CONTINGENCY, "Kept back for what nobody foresees", 15 * size),
            days(Category.BUSINESS_TIME, "Key users of the departments", 130 * size, RULE_TIME),
            days(Category.TRAINING, "Everybody trained for two days", 90 * size, RULE_TRAINING),
            days(
                Category.PRODUCTIVITY_DIP, "First four weeks after the start", 60 * size, RULE_DIP))
        .forEach(
            entry -> {
              Steps.done(management.add(told.director(), told.id(), entry));
              told.calendar().pass(4);
            });
    String shown = signing.sheet(told.director(), told.id()).text().digest();
    Steps.done(signing.sign(told.director(), told.id(), shown, SamplePeople.PASSWORD));
  }

  /** So much of a hundred parts of every line has been spent. */
  void spend(Storyteller.Told told, int percent) {
    BigDecimal share = BigDecimal.valueOf(percent).movePointLeft(2);
    board.of(told.director(), told.id()).sections().stream()
        .flatMap(section -> section.lines().stream())
        .filter(line -> line.entry().category() != Category.CONTINGENCY)
        .forEach(
            line -> {
              Entry was = line.entry();
              BigDecimal planned = was.quantities().planned();
              BigDecimal actual = planned.multiply(share).setScale(0, RoundingMode.DOWN);
              boolean ordered = !was.category().isHidden();
              Entry.Quantities now =
                  new Entry.Quantities(
                      planned,
                      ordered ? planned : BigDecimal.ZERO,
                      actual,
                      planned.subtract(actual));
              Steps.done(
                  management.change(
                      told.director(),
                      told.id(),
                      line.id(),
                      line.revision(),
                      new Entry(was.category(), was.title(), was.rate(), was.rule(), now)));
            });
  }

  private static Entry money(Category category, String title, int thousands) {
    return new Entry(category, title, null, null, quantities(thousands * 1000L));
  }

  private static Entry days(Category category, String title, int days, String rule) {
    return new Entry(category, title, RATE, rule, quantities(days));
  }

  private static Entry.Quantities quantities(long planned) {
    BigDecimal all = BigDecimal.valueOf(planned);
    return new Entry.Quantities(all, BigDecimal.ZERO, BigDecimal.ZERO, all);
  }
}
