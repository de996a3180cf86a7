package org.tollgate.learning.exemption;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * A wish that somebody may work without the permit until a day. One person proposes it, another one
 * decides; the holder is neither.
 */
@Entity
@Table(name = "permit_exemption")
class Exemption extends AbstractAggregateRoot<Exemption> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ProcedureId procedure;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "holder"))
  private PersonId holder;

  private LocalDate lastDay;
  private String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
  private PersonId proposedBy;

  private Instant proposedAt;

  @Enumerated(EnumType.STRING)
  private ExemptionView.State state;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
  private PersonId decidedBy;

  private Instant decidedAt;

  protected Exemption() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  Exemption(ExemptionView.Wish wish, RolloutId rollout, Actor by, Instant at) {
    if (by.person().equals(wish.holder())) {
      throw new IllegalArgumentException("Nobody exempts themselves");
    }
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.procedure = wish.procedure();
    this.holder = wish.holder();
    this.lastDay = wish.lastDay();
    this.reason = wish.reason().strip();
    this.proposedBy = by.person();
    this.proposedAt = at;
    this.state = ExemptionView.State.PROPOSED;
    registerEvent(act("permit-exemption-proposed", by));
  }

  /** A second person decides; the first and the holder never do. */
  void decide(boolean granted, Actor by, Instant at) {
    if (state != ExemptionView.State.PROPOSED || !mayDecide(by.person())) {
      throw new IllegalStateException("Not for this person to decide: " + id);
    }
    state = granted ? ExemptionView.State.GRANTED : ExemptionView.State.REFUSED;
    decidedBy = by.person();
    decidedAt = at;
    registerEvent(act(granted ? "permit-exemption-granted" : "permit-exemption-refused", by));
  }

  boolean mayDecide(PersonId person) {
    return !person.equals(proposedBy) && !person.equals(holder);
  }

  RolloutId rollout() {
    return rollout;
  }

  ExemptionView view() {
    return new ExemptionView(
        id,
        rollout,
        new ExemptionView.Wish(procedure, holder, lastDay, reason),
        new ExemptionView.Part(proposedBy, proposedAt),
        state,
        decidedBy == null ? null : new ExemptionView.Part(decidedBy, decidedAt));
  }

  private Recordable act(String act, Actor by) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("procedure", procedure.value());
    facts.put("holder", holder.value());
    facts.put("until", lastDay);
    return new Act(act, by, rollout, id, facts);
  }
}
