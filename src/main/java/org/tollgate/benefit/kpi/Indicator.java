package org.tollgate.benefit.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * What a rollout is measured by. Its definition may change at any time; a signed baseline then no
 * longer compares with it, until a new version is signed.
 */
@Entity
@Table(name = "kpi_indicator")
class Indicator extends AbstractAggregateRoot<Indicator> {

  @EmbeddedId private IndicatorId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  private String catalogue;
  @Embedded private Definition.Meaning meaning;
  @Embedded private Definition.Formula formula;
  @Embedded private Definition.Measuring measuring;
  @Embedded private Definition.Analysis analysis;
  private Instant droppedAt;
  private String droppedWhy;

  protected Indicator() {}

  /**
   * @param number counted per rollout from 1
   * @param catalogue code of the catalogue it begins with, or null
   */
  Indicator(RolloutId rollout, int number, String catalogue, Definition definition, Actor by) {
    this.id = IndicatorId.random();
    this.rollout = rollout;
    this.number = number;
    this.catalogue = catalogue;
    put(definition);
    registerEvent(KpiActs.of("kpi-defined", by, this));
  }

  void change(Definition definition, Actor by) {
    put(definition);
    registerEvent(KpiActs.of("kpi-changed", by, this));
  }

  /** It is measured no longer; what was measured stays. */
  void drop(String why, Actor by, Instant at) {
    droppedAt = at;
    droppedWhy = Definition.text("why", why, 2000, true);
    registerEvent(KpiActs.of("kpi-dropped", by, this));
  }

  boolean isDropped() {
    return droppedAt != null;
  }

  boolean isOwnedBy(PersonId person) {
    return measuring.owner().equals(person);
  }

  IndicatorId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  IndicatorView view() {
    return new IndicatorView(
        id,
        rollout,
        number,
        catalogue,
        new Definition(meaning, formula, measuring, analysis),
        version == null ? 0 : version,
        droppedWhy);
  }

  private void put(Definition definition) {
    meaning = definition.meaning();
    formula = definition.formula();
    measuring = definition.measuring();
    analysis = definition.analysis();
  }
}
