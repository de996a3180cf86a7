package org.tollgate.governance.risk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.tollgate.base.shared.RolloutId;

/** Up to which score a rollout's people decide by themselves; what is above goes to the top. */
@Entity
@Table(name = "risk_tolerance")
class RiskTolerance {

  /** Where nobody has set another: likely and grave is above it, likely and middling is not. */
  static final int USUAL = 12;

  @Id
  @Column(name = "rollout_id")
  private UUID rollout;

  @Version private Long version;
  private int score;

  protected RiskTolerance() {}

  RiskTolerance(RolloutId rollout, int score) {
    this.rollout = rollout.value();
    allow(score);
  }

  /**
   * @param most 1 to 24: what is above goes to the committee
   */
  final void allow(int most) {
    if (most < 1 || most >= Severity.MOST) {
      throw new IllegalArgumentException("A tolerance of " + most);
    }
    score = most;
  }

  RolloutId rollout() {
    return new RolloutId(rollout);
  }

  int score() {
    return score;
  }
}
