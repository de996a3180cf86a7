package org.tollgate.benefit.target;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;

/** A target somebody proposed and what came of it. It never changes; the newest accepted holds. */
@Entity
@Table(name = "kpi_target")
class Target extends AbstractAggregateRoot<Target> {

  @EmbeddedId private TargetId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "indicator_id")
  private UUID indicator;

  private BigDecimal aim;
  private String basis;

  @Column(name = "milestone_id")
  private UUID milestone;

  private BigDecimal present;
  private String reason;
  private String reasonLow;
  private String reasonHigh;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
  private PersonId proposedBy;

  private Instant proposedAt;

  protected Target() {}

  private record Proposed(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /**
   * @param present mean known today, or null
   * @param refusal of at most two arguments, or null where it is accepted
   */
  Target(
      RolloutId rollout,
      IndicatorId indicator,
      NewTarget wish,
      BigDecimal present,
      Refusal refusal,
      Signed by) {
    this.id = TargetId.random();
    this.rollout = rollout;
    this.indicator = indicator.value();
    this.aim = wish.aim();
    this.basis = wish.basis();
    this.milestone = wish.milestone();
    this.present = present;
    this.reason = refusal == null ? null : refusal.reason();
    List<Object> arguments = refusal == null ? List.of() : refusal.arguments();
    this.reasonLow = arguments.isEmpty() ? null : arguments.get(0).toString();
    this.reasonHigh = arguments.size() < 2 ? null : arguments.get(1).toString();
    this.proposedBy = by.actor().person();
    this.proposedAt = by.at();
    registerEvent(proposed(by.actor()));
  }

  private Recordable proposed(Actor by) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("aim", aim);
    facts.put("milestone", milestone);
    facts.put("refused", reason);
    String act = reason == null ? "kpi-target-accepted" : "kpi-target-refused";
    return new Proposed(act, by, rollout, indicator, facts);
  }

  /** Who proposes, and when. */
  record Signed(Actor actor, Instant at) {}

  RolloutId rollout() {
    return rollout;
  }

  TargetView view() {
    List<Object> arguments = new ArrayList<>();
    Stream.of(reasonLow, reasonHigh).filter(java.util.Objects::nonNull).forEach(arguments::add);
    return new TargetView(
        id,
        new IndicatorId(indicator),
        new NewTarget(aim, basis, milestone),
        present,
        Optional.ofNullable(reason).map(word -> new Refusal(word, arguments)),
        proposedBy,
        proposedAt);
  }
}
