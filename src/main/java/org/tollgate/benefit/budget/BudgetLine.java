package org.tollgate.benefit.budget;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** One line of a budget. */
@Entity
@Table(name = "budget_line")
class BudgetLine extends AbstractAggregateRoot<BudgetLine> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;

  @Enumerated(EnumType.STRING)
  private Category category;

  private String title;
  private BigDecimal rate;

  @Column(name = "valuation")
  private String rule;

  private BigDecimal planned;
  private BigDecimal committed;
  private BigDecimal actual;

  @Column(name = "to_go")
  private BigDecimal toGo;

  private int revision;

  protected BudgetLine() {}

  BudgetLine(Actor by, RolloutId rollout, int number, Entry entry) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.number = number;
    enter(by, entry);
  }

  final void enter(Actor by, Entry entry) {
    category = entry.category();
    title = entry.title();
    rate = entry.rate();
    rule = entry.rule();
    planned = entry.quantities().planned();
    committed = entry.quantities().committed();
    actual = entry.quantities().actual();
    toGo = entry.quantities().toGo();
    revision++;
    registerEvent(BudgetActs.entered(by, this));
  }

  Entry entry() {
    return new Entry(
        category, title, rate, rule, new Entry.Quantities(planned, committed, actual, toGo));
  }

  /**
   * @param approved as signed last; 0 for a line that came later
   */
  Amounts amounts(BigDecimal approved) {
    BigDecimal factor = rate == null ? BigDecimal.ONE : rate;
    return new Amounts(
        planned.multiply(factor),
        approved,
        committed.multiply(factor),
        actual.multiply(factor),
        toGo.multiply(factor));
  }

  UUID id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  int number() {
    return number;
  }

  Category category() {
    return category;
  }

  String title() {
    return title;
  }

  /** Counts the changes, from 1. */
  int revision() {
    return revision;
  }
}
