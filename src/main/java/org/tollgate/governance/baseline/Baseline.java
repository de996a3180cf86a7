package org.tollgate.governance.baseline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * The planned days of a rollout at the moment of signing. It never changes; the first is the
 * director's, every later one carries out an agreed change request, and each request carries one.
 */
@Entity
@Table(name = "plan_baseline")
class Baseline extends AbstractAggregateRoot<Baseline> {

  @EmbeddedId private BaselineId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private int number;
  private String name;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "signed_by"))
  private PersonId signedBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  private String digest;
  private UUID mandate;

  @ElementCollection
  @CollectionTable(name = "plan_baseline_line", joinColumns = @JoinColumn(name = "baseline_id"))
  private Set<BaselineLine> lines = new HashSet<>();

  protected Baseline() {}

  private record Signed(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /**
   * @param text what was shown and signed
   * @param mandate the agreed change request, or null for the first baseline
   */
  Baseline(
      RolloutId rollout, BaselineText text, UUID mandate, PersonId signedBy, Instant signedAt) {
    this.id = BaselineId.random();
    this.rollout = rollout;
    this.number = text.number();
    this.name = text.name();
    this.signedBy = signedBy;
    this.signedAt = signedAt;
    this.digest = text.digest();
    this.mandate = mandate;
    this.lines.addAll(text.lines());
    registerEvent(
        new Signed(
            "plan-baseline-signed",
            Actor.of(signedBy),
            rollout,
            id.value(),
            mandate == null
                ? Map.of("number", number, "digest", digest, "milestones", lines.size())
                : Map.of(
                    "number",
                    number,
                    "digest",
                    digest,
                    "milestones",
                    lines.size(),
                    "changeRequest",
                    mandate)));
  }

  BaselineId id() {
    return id;
  }

  BaselineView view() {
    List<BaselineLine> inOrder =
        lines.stream()
            .sorted(
                Comparator.comparing(BaselineLine::planned).thenComparing(BaselineLine::milestone))
            .toList();
    return new BaselineView(
        id,
        rollout,
        number,
        name,
        new BaselineView.Signature(signedBy, signedAt, digest),
        mandate,
        inOrder);
  }
}
