package org.tollgate.benefit.waiver;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.KpiBaselineId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.signing.PartySignature;

/** Why an indicator cannot be measured again; it holds when both parties have signed (M20). */
@Entity
@Table(name = "kpi_waiver")
class Waiver extends AbstractAggregateRoot<Waiver> {

  @Id private UUID id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "baseline_id")
  private UUID baseline;

  @Column(name = "indicator_id")
  private UUID indicator;

  private String reason;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
  private PersonId proposedBy;

  private Instant proposedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "kpi_waiver_signature", joinColumns = @JoinColumn(name = "waiver_id"))
  private Set<PartySignature> signatures = new HashSet<>();

  protected Waiver() {}

  private record Act(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /**
   * @param reason 1 to 2000 characters
   */
  Waiver(
      RolloutId rollout,
      KpiBaselineId baseline,
      IndicatorId indicator,
      String reason,
      Actor by,
      Instant at) {
    this.id = UUID.randomUUID();
    this.rollout = rollout;
    this.baseline = baseline.value();
    this.indicator = indicator.value();
    this.reason = reason == null ? "" : reason.strip();
    if (this.reason.isEmpty() || this.reason.length() > 2000) {
      throw new IllegalArgumentException("A reason has 1 to 2000 characters");
    }
    this.proposedBy = by.person();
    this.proposedAt = at;
    registerEvent(act("kpi-waiver-proposed", by, null));
  }

  void sign(PartySignature signature) {
    signatures.add(signature);
    registerEvent(act("kpi-waiver-signed", Actor.of(signature.person()), signature));
  }

  WaiverView view() {
    List<PartySignature> signed =
        signatures.stream().sorted(Comparator.comparing(PartySignature::signedAt)).toList();
    String text = "Waiver\nbaseline: " + baseline + "\nindicator: " + indicator + "\n" + reason;
    return new WaiverView(
        id, rollout, new KpiBaselineId(baseline), new IndicatorId(indicator), reason, text, signed);
  }

  private Recordable act(String act, Actor by, PartySignature signature) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("indicator", indicator);
    facts.put("side", signature == null ? null : signature.side());
    facts.put("digest", signature == null ? null : signature.digest());
    return new Act(act, by, rollout, id, facts);
  }
}
