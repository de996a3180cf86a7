package org.tollgate.reporting.overview;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.report.StatusReport.Level;
import org.tollgate.reporting.report.StatusReport.Side;

/**
 * A light that somebody signed to be another than the rule says. What the rule says stays beside
 * it; it never changes and ends by itself.
 */
@Entity
@Table(name = "light_override")
class LightOverride extends AbstractAggregateRoot<LightOverride> {

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Enumerated(EnumType.STRING)
  private Side side;

  @Enumerated(EnumType.STRING)
  @Column(name = "light")
  private Level level;

  private String reason;

  @Column(name = "ends_on")
  private LocalDate until;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
  private PersonId signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  protected LightOverride() {}

  /**
   * @param was what the rule said
   */
  LightOverride(RolloutId rollout, Overrides.Wish wish, Level was, Actor by, Instant at) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.side = wish.side();
    this.level = wish.level();
    this.reason = wish.reason().strip();
    this.until = wish.until();
    this.signedBy = by.person();
    this.signedAt = at;
    registerEvent(
        new Act(
            "light-overridden",
            by,
            rollout,
            id,
            Map.of("side", side, "rule", was, "shown", level, "until", until)));
  }

  Overrides.Signed view() {
    return new Overrides.Signed(side, level, reason, until, signedBy);
  }

  RolloutId rollout() {
    return rollout;
  }

  Side side() {
    return side;
  }

  LocalDate until() {
    return until;
  }
}
