package org.tollgate.governance.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Enters, assesses, answers and closes risks, issues and assumptions. The director and the team do;
 * an owner without such a seat answers the risk that is theirs, and no more.
 */
@Service
@Transactional
public class RiskManagement {

  private final RiskRepository risks;
  private final RolloutAccess access;
  private final RiskDesk desk;

  RiskManagement(RiskRepository risks, RolloutAccess access, RiskDesk desk) {
    this.risks = risks;
    this.access = access;
    this.desk = desk;
  }

  /**
   * @throws NotAllowedException if the owner holds no seat in the rollout
   */
  public RiskId enter(Actor actor, RolloutId rollout, NewRisk wish) {
    access.require(actor, rollout, Right.PLAN);
    requireSeat(rollout, wish.owner());
    Risk risk = new Risk(rollout, risks.lastNumber(rollout.value()) + 1, wish, actor, desk.now());
    desk.keep(risk);
    return risk.id();
  }

  public Optional<Refusal> assess(
      Actor actor, RolloutId rollout, RiskId id, Severity found, String why) {
    return change(actor, rollout, id, (risk, now) -> risk.assess(actor, found, why, now));
  }

  /** Says what is done about it; its owner may too, whatever seat that is. */
  public Optional<Refusal> respond(Actor actor, RolloutId rollout, RiskId id, Response chosen) {
    boolean owns =
        risks.findById(id).filter(risk -> risk.owner().equals(actor.person())).isPresent();
    return change(
        actor,
        rollout,
        id,
        owns ? Right.READ : Right.PLAN,
        (risk, now) -> risk.respond(actor, chosen, now));
  }

  /**
   * @throws NotAllowedException if the new owner holds no seat in the rollout
   */
  public Optional<Refusal> handOver(Actor actor, RolloutId rollout, RiskId id, PersonId to) {
    access.require(actor, rollout, Right.PLAN);
    requireSeat(rollout, to);
    return change(actor, rollout, id, (risk, now) -> risk.handOver(actor, to, now));
  }

  public Optional<Refusal> close(Actor actor, RolloutId rollout, RiskId id, String why) {
    return change(actor, rollout, id, (risk, now) -> risk.close(actor, why, now));
  }

  public Optional<Refusal> reopen(Actor actor, RolloutId rollout, RiskId id, String why) {
    return change(actor, rollout, id, (risk, now) -> risk.reopen(actor, why, now));
  }

  private Optional<Refusal> change(
      Actor actor,
      RolloutId rollout,
      RiskId id,
      BiFunction<Risk, java.time.Instant, Optional<Refusal>> work) {
    return change(actor, rollout, id, Right.PLAN, work);
  }

  private Optional<Refusal> change(
      Actor actor,
      RolloutId rollout,
      RiskId id,
      Right needed,
      BiFunction<Risk, java.time.Instant, Optional<Refusal>> work) {
    access.require(actor, rollout, needed);
    Risk risk = load(rollout, id);
    Optional<Refusal> refusal = work.apply(risk, desk.now());
    if (refusal.isEmpty()) {
      desk.keep(risk);
    }
    return refusal;
  }

  private void requireSeat(RolloutId rollout, PersonId owner) {
    List<PersonId> seated =
        desk.seats(rollout).stream().map(seat -> seat.person()).filter(owner::equals).toList();
    if (seated.isEmpty()) {
      throw new NotAllowedException("The owner holds no seat in " + rollout);
    }
  }

  private Risk load(RolloutId rollout, RiskId id) {
    return risks
        .findById(id)
        .filter(risk -> risk.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("risk", id));
  }
}
