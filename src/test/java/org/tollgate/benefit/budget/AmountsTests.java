package org.tollgate.benefit.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

class AmountsTests {

  /** What is shown in a column adds up to what is shown below it, whatever the rates. */
  @Property(tries = 200)
  void totalsFoot(
      @ForAll @Size(min = 1, max = 12)
          List<@BigRange(min = "0", max = "99999") @Scale(4) BigDecimal> days,
      @ForAll @BigRange(min = "0.01", max = "999") @Scale(4) BigDecimal rate) {
    List<Amounts> lines = new ArrayList<>();
    for (BigDecimal one : days) {
      Entry.Quantities quantities =
          new Entry.Quantities(
              one,
              BigDecimal.ZERO,
              one,
              one.divide(BigDecimal.valueOf(2)).setScale(4, java.math.RoundingMode.DOWN));
      Entry entry = new Entry(Category.TRAINING, "Days", rate, "By HR", quantities);
      lines.add(new BudgetLine(Actor.SYSTEM, RolloutId.random(), 1, entry).amounts(one));
    }

    Amounts sum = Amounts.sum(lines);

    assertThat(sum.planned()).isEqualTo(shown(lines.stream().map(Amounts::planned).toList()));
    assertThat(sum.actual()).isEqualTo(shown(lines.stream().map(Amounts::actual).toList()));
    assertThat(sum.toGo()).isEqualTo(shown(lines.stream().map(Amounts::toGo).toList()));
    assertThat(sum.forecast()).isEqualTo(shown(lines.stream().map(Amounts::forecast).toList()));
    assertThat(sum.excess()).isEqualTo(shown(lines.stream().map(Amounts::excess).toList()));
  }

  private static BigDecimal shown(List<BigDecimal> column) {
    return column.stream()
        .map(one -> new BigDecimal(one.toPlainString()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void typingIsFieldsTimesRecordsTimesSecondsTimesWage() {
    TransactionCost cost =
        new TransactionCost(12, 3000, new BigDecimal("7.5"), new BigDecimal("36"));

    assertThat(cost.hours()).isEqualTo("75.0");
    assertThat(cost.perMonth()).isEqualTo("2700.00");
    assertThat(cost.perYear()).isEqualTo("32400.00");
    assertThat(cost.perField()).isEqualTo("2700.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TransactionCost(0, 1, BigDecimal.ONE, BigDecimal.ONE));
  }

  @Test
  void hiddenCostHasARateAndARule() {
    Entry.Quantities one =
        new Entry.Quantities(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Category.TRAINING, "Days", null, null, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Category.TRAINING, "Days", BigDecimal.TEN, " ", one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Entry(Category.SOFTWARE, "Licences", BigDecimal.TEN, "By HR", one));
  }
}
