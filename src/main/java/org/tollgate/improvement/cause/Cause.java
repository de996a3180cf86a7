package org.tollgate.improvement.cause;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;

/**
 * Why something went wrong, under one name in its rollout. Seen in three meetings, or beyond the
 * team's reach, it goes to the committee, once (R5).
 */
@Entity
@Table(name = "improvement_cause")
class Cause extends AbstractAggregateRoot<Cause> {

  private static final int COMES_BACK = 3;

  @EmbeddedId private CauseId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  private String name;

  @Column(name = "escalated_on")
  private LocalDate escalatedOn;

  @ElementCollection
  @CollectionTable(name = "improvement_finding", joinColumns = @JoinColumn(name = "cause_id"))
  @OrderColumn(name = "place")
  private List<Finding> findings = new ArrayList<>();

  protected Cause() {}

  Cause(RolloutId rollout, String name) {
    this.id = CauseId.random();
    this.rollout = rollout;
    this.name = Finding.text("name", name, 200);
  }

  private record Escalated(
      String act, Actor actor, RolloutId rolloutId, UUID subject, Map<String, Object> facts)
      implements Recordable {}

  /**
   * A meeting met it.
   *
   * @return whether it goes to the committee by this
   */
  boolean seen(Finding finding, LocalDate today) {
    findings.add(finding);
    if (escalatedOn != null || !(finding.beyond() || meetings().size() >= COMES_BACK)) {
      return false;
    }
    escalatedOn = today;
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("meetings", meetings().size());
    facts.put("beyond", finding.beyond());
    registerEvent(new Escalated("cause-escalated", Actor.SYSTEM, rollout, id.value(), facts));
    return true;
  }

  private Set<Integer> meetings() {
    return findings.stream().map(Finding::meeting).collect(Collectors.toUnmodifiableSet());
  }

  CauseId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  Causes.View view() {
    return new Causes.View(id, name, meetings(), escalatedOn, List.copyOf(findings));
  }
}
