package org.tollgate.governance.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What goes to the committee, and what the committee says of it (M23). */
@Service
@Transactional
public class RiskEscalation implements HourlyDuty {

  private final RiskRepository risks;
  private final RiskToleranceRepository tolerances;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final RiskDesk desk;
  private final ApplicationEventPublisher events;

  RiskEscalation(
      RiskRepository risks,
      RiskToleranceRepository tolerances,
      RolloutAccess access,
      Rollouts rollouts,
      RiskDesk desk,
      ApplicationEventPublisher events) {
    this.risks = risks;
    this.tolerances = tolerances;
    this.access = access;
    this.rollouts = rollouts;
    this.desk = desk;
    this.events = events;
  }

  /**
   * The committee lives with a risk until a day; its chair, or who acts for the chair, says so.
   *
   * @param until not before today
   * @throws NotAllowedException if the actor does not act for the chair
   */
  public Optional<Refusal> accept(
      Actor actor, RolloutId rollout, RiskId id, LocalDate until, String why) {
    access.require(actor, rollout, Right.VOTE);
    if (!isChair(actor, rollout)) {
      throw new NotAllowedException("Only the chair speaks for the committee");
    }
    if (until.isBefore(desk.today(rollout))) {
      return Optional.of(Refusal.because("risk.refused.past"));
    }
    Risk risk =
        risks
            .findById(id)
            .filter(each -> each.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("risk", id));
    Optional<Refusal> refusal = risk.accept(actor, until, why, desk.now());
    if (refusal.isEmpty()) {
      desk.keep(risk);
    }
    return refusal;
  }

  /**
   * What the committee tolerates; set by its chair.
   *
   * @param score 1 to 24; a higher one goes to the committee
   */
  public void tolerate(Actor actor, RolloutId rollout, int score) {
    access.require(actor, rollout, Right.VOTE);
    if (!isChair(actor, rollout)) {
      throw new NotAllowedException("Only the chair speaks for the committee");
    }
    RiskTolerance tolerance =
        tolerances
            .findById(rollout.value())
            .orElseGet(() -> new RiskTolerance(rollout, RiskTolerance.USUAL));
    tolerance.allow(score);
    tolerances.save(tolerance);
    events.publishEvent(RiskActs.tolerance(actor, rollout, score));
    risks.findAll(List.of(rollout.value())).forEach(desk::keep);
  }

  @Override
  public String name() {
    return "risks accepted until a day that has passed";
  }

  /** An acceptance has an end; after it the risk lies before the committee again. */
  @Override
  public void perform() {
    List<RolloutId> running = List.copyOf(rollouts.running());
    if (!running.isEmpty()) {
      risks.findAll(running.stream().map(RolloutId::value).toList()).stream()
          .filter(risk -> hasLapsed(risk.entry().place()))
          .forEach(desk::keep);
    }
  }

  boolean isChair(Actor actor, RolloutId rollout) {
    return access
        .votingSeat(actor, rollout)
        .filter(
            own ->
                desk.seats(rollout).stream()
                    .filter(SeatView::chair)
                    .anyMatch(s -> s.id().equals(own)))
        .isPresent();
  }

  private boolean hasLapsed(Risks.Place place) {
    return place.state() == Risks.State.OPEN
        && place.acceptedUntil() != null
        && place.escalatedAt() == null
        && place.acceptedUntil().isBefore(desk.today(place.rollout()));
  }
}
