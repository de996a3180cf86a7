package org.tollgate.benefit.budget;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.tollgate.base.shared.RolloutId;

/** The budget of one rollout: its one currency, and by how much it was last found too high. */
@Entity
@Table(name = "budget")
class Budget {

  @EmbeddedId private RolloutId rollout;
  @Version private Long version;
  private String currency;
  private BigDecimal alarm;

  protected Budget() {}

  Budget(RolloutId rollout, String currency) {
    this.rollout = rollout;
    this.currency = currency;
  }

  RolloutId rollout() {
    return rollout;
  }

  /** ISO 4217; it stays what it was when the first line was entered. */
  String currency() {
    return currency;
  }

  /** Whether an excess is more than the one that opened an exception last. */
  boolean isNews(BigDecimal excess) {
    return alarm == null || excess.compareTo(alarm) > 0;
  }

  void alarmed(BigDecimal excess) {
    alarm = excess;
  }

  /** A new budget was signed: from here on it is measured anew. */
  void signed() {
    alarm = null;
  }
}
