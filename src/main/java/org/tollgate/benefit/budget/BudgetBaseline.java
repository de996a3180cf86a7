package org.tollgate.benefit.budget;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * A budget as it was signed; it never changes. The first is the director's, every later one carries
 * out an agreed exception about cost.
 */
@Entity
@Table(name = "budget_baseline")
class BudgetBaseline extends AbstractAggregateRoot<BudgetBaseline> {

  /** What was approved for one line. */
  @Embeddable
  record Approved(
      @Column(name = "line_id") UUID line, @Column(name = "amount") BigDecimal amount) {}

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
  private PersonId signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  private String digest;
  private UUID mandate;

  @ElementCollection(fetch = FetchType.LAZY)
  @CollectionTable(name = "budget_baseline_line", joinColumns = @JoinColumn(name = "baseline_id"))
  private Set<Approved> lines = new HashSet<>();

  protected BudgetBaseline() {}

  /**
   * @param mandate the agreed exception, or null for the first
   */
  BudgetBaseline(RolloutId rollout, BudgetText text, UUID mandate, PersonId by, Instant at) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.number = text.number();
    this.signedBy = by;
    this.signedAt = at;
    this.digest = text.digest();
    this.mandate = mandate;
    text.lines().forEach(line -> lines.add(new Approved(line.id(), line.amount())));
    registerEvent(BudgetActs.signed(Actor.of(by), this));
  }

  Map<UUID, BigDecimal> approved() {
    Map<UUID, BigDecimal> approved = new HashMap<>();
    lines.forEach(line -> approved.put(line.line(), line.amount()));
    return approved;
  }

  BigDecimal total() {
    return lines.stream().map(Approved::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
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

  PersonId signedBy() {
    return signedBy;
  }

  Instant signedAt() {
    return signedAt;
  }

  String digest() {
    return digest;
  }

  UUID mandate() {
    return mandate;
  }
}
