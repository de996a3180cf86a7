package org.tollgate.governance.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Compliance;
import org.tollgate.governance.gate.evidence.Consultation.Unheard;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * Where a gate stands at one moment: the review with what live data say to it and what else the
 * rules ask of a submission.
 *
 * @param live answers by code of the criterion, for each automatic criterion
 * @param conditions all conditions of the rollout
 * @param unheard who is still to be heard before the gate of the present phase
 */
public record Standing(
    RolloutView rollout,
    List<SeatView> seats,
    ReviewView review,
    Map<String, Answer> live,
    List<Conditions.Line> conditions,
    List<Unheard> unheard) {

  public Standing {
    seats = List.copyOf(seats);
    live = Map.copyOf(live);
    conditions = List.copyOf(conditions);
    unheard = List.copyOf(unheard);
  }

  /** Where nobody is asked before the gate. */
  public Standing(
      RolloutView rollout,
      List<SeatView> seats,
      ReviewView review,
      Map<String, Answer> live,
      List<Conditions.Line> conditions) {
    this(rollout, seats, review, live, conditions, List.of());
  }

  /** The same with the answers that were frozen in place of what live data say now. */
  public Standing withAnswers(Map<String, Answer> frozen) {
    return new Standing(rollout, seats, review, frozen, conditions, unheard);
  }

  /** The answer that counts: from live data where it is automatic, else by hand; may be null. */
  public Reply reply(CriterionView criterion) {
    return criterion.automatic()
        ? Reply.of(live.get(criterion.code()).state())
        : criterion.given().reply();
  }

  public Compliance compliance() {
    return Compliance.of(
        review.criteria().stream()
            .map(each -> new Compliance.Weighed(each.traits().weight(), reply(each)))
            .toList());
  }

  public List<CriterionView> mandatory() {
    return review.criteria().stream().filter(CriterionView::mandatory).toList();
  }

  /** Not yes, or a yes of the round before that nobody has looked at since. */
  public List<CriterionView> mandatoryOpen() {
    return mandatory().stream()
        .filter(each -> reply(each) != Reply.YES || each.marks().stale())
        .toList();
  }

  /** Open conditions that block this gate, or an earlier one that was passed meanwhile. */
  public List<Conditions.Line> blocking() {
    return conditions.stream()
        .filter(each -> each.state() != Conditions.State.CLOSED && each.blocks() != null)
        .filter(each -> each.blocks().number() <= review.phase().number())
        .toList();
  }

  /** Everything these data say against a submission; empty means that nothing is in the way. */
  public List<Obstacle> obstacles() {
    List<Obstacle> obstacles = new ArrayList<>();
    addStanding(obstacles);
    mandatory().forEach(criterion -> addCriterion(criterion, obstacles));
    blocking()
        .forEach(
            each ->
                obstacles.add(
                    Obstacle.criterion(
                        Obstacle.Kind.CONDITION,
                        "gate.refused.condition",
                        each.code(),
                        link("conditions"))));
    unheard.forEach(each -> obstacles.add(obstacle(each)));
    return List.copyOf(obstacles);
  }

  private static Obstacle obstacle(Unheard asked) {
    Refusal because = Refusal.because("gate.refused.unheard", asked.seat(), asked.until());
    return new Obstacle(Obstacle.Kind.UNHEARD, null, because, asked.link());
  }

  private void addStanding(List<Obstacle> obstacles) {
    if (!review.isDraft()) {
      obstacles.add(
          Obstacle.of(
              Obstacle.Kind.BALLOT,
              review.stage() == Gates.Stage.SUBMITTED
                  ? "gate.refused.submitted"
                  : "gate.refused.decided"));
    }
    addPhase(obstacles);
    if (review.progress().terms().awaitsDate()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.DATE, "gate.refused.date-missing"));
    }
    if (review.progress().terms().awaitsRework()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.REWORK, "gate.refused.rework-missing"));
    }
    if (isSponsorVacant()) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.SPONSOR,
              null,
              Refusal.because("gate.refused.sponsor-vacant"),
              link("seats")));
    }
  }

  private void addPhase(List<Obstacle> obstacles) {
    if (rollout.isOnHold()) {
      obstacles.add(
          new Obstacle(
              Obstacle.Kind.PHASE, null, Refusal.because("gate.refused.on-hold"), link("charter")));
    } else if (!rollout.isRunning()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.PHASE, "gate.refused.not-running"));
    } else if (rollout.position().phase() != review.phase() || !rollout.position().open()) {
      obstacles.add(Obstacle.of(Obstacle.Kind.PHASE, "gate.refused.phase-not-open"));
    }
  }

  private boolean isSponsorVacant() {
    return seats.stream().noneMatch(seat -> seat.role() == SeatRole.SPONSOR && !seat.isVacant());
  }

  private void addCriterion(CriterionView criterion, List<Obstacle> obstacles) {
    String code = criterion.code();
    Reply reply = reply(criterion);
    if (criterion.automatic() && reply != Reply.YES) {
      obstacles.add(
          Obstacle.criterion(
              Obstacle.Kind.LIVE, "gate.refused.live-unmet", code, live.get(code).link()));
    } else if (reply != Reply.YES) {
      obstacles.add(
          Obstacle.criterion(
              Obstacle.Kind.BY_HAND, "gate.refused.criterion-open", code, criterionLink(code)));
    } else if (criterion.marks().stale()) {
      obstacles.add(
          Obstacle.criterion(
              Obstacle.Kind.STALE, "gate.refused.criterion-stale", code, criterionLink(code)));
    }
  }

  private String criterionLink(String code) {
    return link("gates/" + review.phase().number() + "/criteria/" + code);
  }

  private String link(String page) {
    return "/rollouts/" + rollout.id() + "/" + page;
  }
}
