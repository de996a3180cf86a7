package org.tollgate.learning.permit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.certification.ExamPassed;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;

/**
 * One issue of a permit: one person, one procedure, the version that was passed. A new pass is a
 * new issue; the old one stays and answers that it was superseded (L1).
 */
@Entity
@Table(name = "permit")
class Permit extends AbstractAggregateRoot<Permit> {

  @Embeddable
  record PermitStep(
      @Enumerated(EnumType.STRING) PermitState state,
      Instant at,
      @Embedded PersonId person,
      String reason) {}

  @EmbeddedId private PermitId id;
  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private ProcedureId procedure;
  private int procedureVersion;
  @Embedded private PersonId person;
  private String code;

  @Enumerated(EnumType.STRING)
  private PermitState state;

  private Instant issuedAt;
  private LocalDate validUntil;
  private LocalDate graceUntil;

  @ElementCollection
  @CollectionTable(name = "permit_step", joinColumns = @JoinColumn(name = "permit_id"))
  @OrderColumn(name = "place")
  private List<PermitStep> steps = new ArrayList<>();

  protected Permit() {}

  /**
   * @param first ACTIVE, or ELIGIBLE while something else is waited for
   */
  Permit(ExamPassed passed, PermitCode code, LocalDate validUntil, PermitState first, Instant at) {
    this.id = PermitId.random();
    this.rollout = passed.rolloutId();
    this.procedure = passed.procedure();
    this.procedureVersion = passed.procedureVersion();
    this.person = passed.person();
    this.code = code.value();
    this.issuedAt = at;
    this.validUntil = validUntil;
    enter(first, Actor.SYSTEM, "", at);
  }

  /** All that it waited for is done. */
  void activate(Instant at) {
    if (state == PermitState.ELIGIBLE) {
      enter(PermitState.ACTIVE, Actor.SYSTEM, "", at);
    }
  }

  /** Without a pass: two persons answer for it, the second one's word makes it open. */
  Permit(
      ProcedureView procedure,
      PersonId holder,
      PermitCode code,
      LocalDate lastDay,
      PermitStep granted) {
    this.id = PermitId.random();
    this.rollout = procedure.rollout();
    this.procedure = procedure.id();
    this.procedureVersion = procedure.released();
    this.person = holder;
    this.code = code.value();
    this.issuedAt = granted.at();
    this.validUntil = lastDay;
    enter(granted.state(), Actor.of(granted.person()), granted.reason(), granted.at());
  }

  /** The procedure asks for more than was passed; it opens until the last day of its grace. */
  void becomeStale(LocalDate until, Instant at) {
    if (state == PermitState.ACTIVE) {
      graceUntil = until;
      enter(PermitState.STALE, Actor.SYSTEM, "", at);
    }
  }

  /** A release that asks nobody for anything. */
  void follow(int number) {
    boolean follows = state == PermitState.ACTIVE || state == PermitState.ELIGIBLE;
    if (follows && procedureVersion == number - 1) {
      procedureVersion = number;
    }
  }

  /** What the days bring: suspension after the grace, the end after its validity. */
  void age(LocalDate today, Instant at) {
    if (!state.isOver() && validUntil.isBefore(today)) {
      enter(PermitState.EXPIRED, Actor.SYSTEM, "", at);
    } else if (state == PermitState.STALE && graceUntil.isBefore(today)) {
      enter(PermitState.SUSPENDED, Actor.SYSTEM, "", at);
    }
  }

  void supersede(Instant at) {
    if (!state.isOver()) {
      enter(PermitState.SUPERSEDED, Actor.SYSTEM, "", at);
    }
  }

  void revoke(Actor by, String reason, Instant at) {
    enter(PermitState.REVOKED, by, reason, at);
  }

  private void enter(PermitState next, Actor by, String reason, Instant at) {
    state = next;
    steps.add(new PermitStep(next, at, by.person(), reason));
    registerEvent(
        new PermitChanged(by, rollout, id, person, next, procedure, procedureVersion, at));
  }

  boolean isOver() {
    return state.isOver();
  }

  RolloutId rollout() {
    return rollout;
  }

  PermitView view() {
    return new PermitView(
        id,
        new PermitView.Scope(rollout, procedure, procedureVersion),
        person,
        code,
        state,
        new PermitView.Days(issuedAt, steps.get(steps.size() - 1).at(), validUntil, graceUntil),
        steps.stream()
            .map(each -> new PermitView.Step(each.state(), each.at(), each.person(), each.reason()))
            .toList());
  }
}
