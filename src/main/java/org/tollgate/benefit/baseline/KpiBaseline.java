package org.tollgate.benefit.baseline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.signing.Side;

/**
 * A version of the baseline. While it is open its text follows definitions, figures and targets;
 * when both parties have signed the same text it is locked and holds all of it. At most one is open
 * and at most one locked; a new lock replaces the one before, which stays readable.
 */
@Entity
@Table(name = "kpi_baseline")
class KpiBaseline extends AbstractAggregateRoot<KpiBaseline> {

  @EmbeddedId private KpiBaselineId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  @Enumerated(EnumType.STRING)
  private LockView.State state;

  private String reason;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private LocalDate goLive;
  private String trialWhy;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "proposed_by"))
  private PersonId proposedBy;

  private Instant proposedAt;
  private Instant lockedAt;
  private String digest;

  @Column(columnDefinition = "text")
  private String wording;

  @ElementCollection
  @CollectionTable(name = "kpi_baseline_signature", joinColumns = @JoinColumn(name = "baseline_id"))
  private Set<PartySignature> signatures = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "kpi_baseline_line", joinColumns = @JoinColumn(name = "baseline_id"))
  private Set<LockedLine> lines = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "kpi_baseline_point", joinColumns = @JoinColumn(name = "baseline_id"))
  private Set<LockedPoint> points = new HashSet<>();

  protected KpiBaseline() {}

  /**
   * @param number counted per rollout from 1
   */
  KpiBaseline(RolloutId rollout, int number, Terms terms, Actor by, Instant at) {
    this.id = KpiBaselineId.random();
    this.rollout = rollout;
    this.number = number;
    this.state = LockView.State.OPEN;
    this.reason = terms.reason();
    this.firstDay = terms.firstDay();
    this.lastDay = terms.lastDay();
    this.goLive = terms.goLive();
    this.trialWhy = terms.trialWhy();
    this.proposedBy = by.person();
    this.proposedAt = at;
    registerEvent(LockActs.of("kpi-baseline-proposed", by, view(), null));
  }

  void withdraw(Actor by) {
    requireOpen();
    state = LockView.State.WITHDRAWN;
    registerEvent(LockActs.of("kpi-baseline-withdrawn", by, view(), null));
  }

  /**
   * Enters a signature; the second under the same text locks it.
   *
   * @return whether it is locked now
   */
  boolean sign(PartySignature signature, LockText text) {
    requireOpen();
    signatures.add(signature);
    Actor by = Actor.of(signature.person());
    registerEvent(LockActs.of("kpi-baseline-signed", by, view(), signature));
    long sides =
        signatures.stream()
            .filter(each -> each.digest().equals(text.digest()))
            .map(PartySignature::side)
            .distinct()
            .count();
    if (sides < Side.values().length) {
      return false;
    }
    state = LockView.State.LOCKED;
    lockedAt = signature.signedAt();
    digest = text.digest();
    wording = text.text();
    lines.addAll(text.lines());
    points.addAll(text.points());
    registerEvent(LockActs.of("kpi-baseline-locked", by, view(), null));
    return true;
  }

  void replaced() {
    state = LockView.State.REPLACED;
  }

  private void requireOpen() {
    if (state != LockView.State.OPEN) {
      throw new IllegalStateException("Version " + number + " is " + state);
    }
  }

  KpiBaselineId id() {
    return id;
  }

  Set<LockedPoint> points() {
    return Set.copyOf(points);
  }

  String wording() {
    return wording;
  }

  Terms terms() {
    return new Terms(reason, firstDay, lastDay, goLive, trialWhy);
  }

  LockView view() {
    List<PartySignature> signed =
        signatures.stream().sorted(Comparator.comparing(PartySignature::signedAt)).toList();
    return new LockView(
        id,
        rollout,
        number,
        state,
        terms(),
        new LockView.Sealed(lockedAt, digest, Set.copyOf(lines)),
        signed);
  }
}
