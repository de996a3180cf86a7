package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionViews.Board;
import org.tollgate.governance.condition.ConditionViews.Candidates;
import org.tollgate.governance.condition.ConditionViews.Card;
import org.tollgate.governance.condition.ConditionViews.Choices;
import org.tollgate.governance.condition.ConditionViews.Detail;
import org.tollgate.governance.condition.ConditionViews.Step;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Shows the conditions of one rollout to those who may read it. */
@Service
@Transactional(readOnly = true)
public class ConditionBoard {

  public static final int PAGE_SIZE = 25;

  private final ConditionRepository conditions;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final ConditionNames names;
  private final StandIns standIns;
  private final ConditionDesk desk;

  ConditionBoard(
      ConditionRepository conditions,
      Rollouts rollouts,
      RolloutAccess access,
      ConditionNames names,
      StandIns standIns,
      ConditionDesk desk) {
    this.conditions = conditions;
    this.rollouts = rollouts;
    this.access = access;
    this.names = names;
    this.standIns = standIns;
    this.desk = desk;
  }

  /**
   * In a fixed number of statements.
   *
   * @param closed whether the closed ones are wanted instead of the open ones
   * @param page counted from 0; one beyond the end is empty
   * @throws NotFoundException if the reader may not read the rollout
   */
  public Board board(Actor actor, RolloutId id, boolean closed, int page) {
    return board(actor, id, closed, PageRequest.of(Math.max(0, page), PAGE_SIZE));
  }

  /** The same with as many rows on a page as are asked for. */
  public Board board(Actor actor, RolloutId id, boolean closed, Pageable wanted) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    LocalDate today = desk.today(rollout);
    List<Condition> found =
        closed ? conditions.findClosed(id, wanted) : conditions.findOpen(id, wanted);
    ConditionNames.Sheet sheet = names.of(rollouts.seats(id), found, today);
    ConditionRepository.Totals totals = conditions.totals(id, today);
    Page<Card> cards =
        new PageImpl<>(
            found.stream().map(sheet::card).toList(),
            wanted,
            closed ? totals.closed() : totals.open());
    return new Board(rollout, cards, totals.open(), totals.overdue(), totals.closed());
  }

  /**
   * @throws NotFoundException if the reader may not read the rollout or it has no such condition
   */
  public Detail detail(Actor actor, RolloutId id, ConditionId conditionId) {
    Set<Right> rights = access.rights(actor, id);
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    Condition condition = desk.load(id, conditionId);
    List<SeatView> seats = rollouts.seats(id);
    ConditionNames.Sheet sheet = names.ofOne(seats, condition, desk.today(rollout));
    return new Detail(
        rollout,
        sheet.card(condition),
        condition.decision().kind(),
        condition.closedAt(),
        condition.lastClaim(),
        steps(condition, sheet),
        choices(actor.person(), condition, rollout, rights),
        candidates(condition, seats, sheet));
  }

  private static Choices choices(
      PersonId person, Condition condition, RolloutView rollout, Set<Right> rights) {
    Optional<Refusal> closed = refuseIf(rollout.state().isOver(), "condition.refused.rollout-over");
    Optional<Refusal> reader =
        closed.or(() -> refuseIf(!rights.contains(Right.CONTRIBUTE), "condition.refused.reader"));
    return new Choices(
        reader.or(() -> condition.whyNotClaim(person)),
        reader.or(() -> condition.whyNotJudge(person)),
        closed
            .or(() -> refuseIf(!rights.contains(Right.DIRECT), "condition.refused.director"))
            .or(() -> refuseIf(condition.state() == State.CLOSED, "condition.refused.closed")));
  }

  private Candidates candidates(
      Condition condition, List<SeatView> seats, ConditionNames.Sheet sheet) {
    Map<String, String> people = new LinkedHashMap<>();
    seats.stream()
        .filter(ConditionManagement::takesPart)
        .filter(seat -> !seat.person().equals(condition.owner()))
        .forEach(
            seat ->
                people.putIfAbsent(
                    seat.person().toString(), sheet.name(seat.person()) + ", " + seat.title()));
    return new Candidates(people, standIns.of(condition).map(sheet::name).orElse(null));
  }

  private static List<Step> steps(Condition condition, ConditionNames.Sheet sheet) {
    List<Step> steps = new ArrayList<>();
    for (ConditionStep step : condition.steps()) {
      Evidence evidence = step.evidence();
      steps.add(
          new Step(
              steps.size(),
              step.kind().name(),
              sheet.name(step.person()),
              step.at(),
              sheet.name(step.owner()),
              step.remark(),
              evidence == null
                  ? null
                  : new ConditionViews.File(evidence.name(), evidence.sha256())));
    }
    Collections.reverse(steps);
    return steps;
  }

  private static Optional<Refusal> refuseIf(boolean no, String reason) {
    return no ? Optional.of(Refusal.because(reason)) : Optional.empty();
  }
}
