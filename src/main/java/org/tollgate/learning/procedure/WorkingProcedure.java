package org.tollgate.learning.procedure;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** A way of working that staff are trained on (P22). It stays the same through its versions. */
@Entity
@Table(name = "working_procedure")
class WorkingProcedure extends AbstractAggregateRoot<WorkingProcedure> {

  @EmbeddedId
  @AttributeOverride(name = "value", column = @Column(name = "id"))
  private ProcedureId id;

  @Version private Long version;
  @Embedded private RolloutId rollout;

  @Column(name = "number")
  private int number;

  private String name;
  private String purpose;
  private int released;

  protected WorkingProcedure() {}

  /**
   * @param number counted per rollout from 1
   */
  WorkingProcedure(RolloutId rollout, int number, NewProcedure wish, Actor by) {
    this.id = ProcedureId.random();
    this.rollout = rollout;
    this.number = number;
    this.name = wish.name();
    this.purpose = wish.purpose();
    registerEvent(ProcedureActs.drawnUp(by, this));
  }

  /** This version is in force from now on. */
  void inForce(int versionNumber) {
    if (versionNumber <= released) {
      throw new IllegalStateException("Version " + released + " is in force already");
    }
    released = versionNumber;
  }

  ProcedureId id() {
    return id;
  }

  RolloutId rollout() {
    return rollout;
  }

  /** The number of the version in force, or 0. */
  int released() {
    return released;
  }

  ProcedureView view() {
    return new ProcedureView(id, rollout, number, name, purpose, released);
  }
}
