package org.tollgate.governance.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.planrule.PlanRuleBook;
import org.tollgate.governance.planrule.PlanRules.Tolerance;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;

/** What people see of change requests: the list, and one of them. */
@Service
@Transactional(readOnly = true)
public class Changes {

  private final ChangeRepository changes;
  private final Milestones milestones;
  private final PlanRuleBook rules;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final PeopleDirectory people;

  Changes(
      ChangeRepository changes,
      Milestones milestones,
      PlanRuleBook rules,
      Rollouts rollouts,
      RolloutAccess access,
      PeopleDirectory people) {
    this.changes = changes;
    this.milestones = milestones;
    this.rules = rules;
    this.rollouts = rollouts;
    this.access = access;
    this.people = people;
  }

  /**
   * @param changes newest first
   * @param tolerance what the director may decide alone
   */
  public record Listing(
      RolloutView rollout, List<ChangeView> changes, Tolerance tolerance, boolean mayRaise) {}

  /**
   * @param names of the people in it by id
   * @param milestones of the plan by id
   * @param withinTolerance whether the director may decide it alone
   * @param mayDecide whether the reader is who decides or submits it
   */
  public record Paper(
      RolloutView rollout,
      ChangeView change,
      Tolerance tolerance,
      Map<UUID, String> names,
      Map<UUID, MilestoneView> milestones,
      boolean withinTolerance,
      boolean mayDecide) {}

  /**
   * The same for who is about to ask for a change.
   *
   * @throws org.tollgate.base.shared.NotAllowedException if the actor may not
   */
  public Listing toRaise(Actor actor, RolloutId id) {
    access.require(actor, id, Right.PLAN);
    return list(actor, id);
  }

  public Listing list(Actor actor, RolloutId id) {
    access.require(actor, id, Right.READ);
    RolloutView rollout = rollouts.view(id);
    boolean runs = !rollout.state().isOver() && rollout.position().phase() != null;
    return new Listing(
        rollout,
        changes.findAll(List.of(id.value())).stream().map(ChangeRequest::view).toList(),
        rules.of(id).tolerance(),
        runs && access.has(actor, id, Right.PLAN));
  }

  /**
   * @throws NotFoundException if the rollout has no such change request
   */
  public Paper paper(Actor actor, RolloutId rollout, ChangeId id) {
    access.require(actor, rollout, Right.READ);
    ChangeView view =
        changes
            .findById(id)
            .map(ChangeRequest::view)
            .filter(found -> found.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("change request", id));
    Tolerance tolerance = rules.of(rollout).tolerance();
    RolloutView shown = rollouts.view(rollout);
    boolean within = view.wish().isWithin(tolerance);
    return new Paper(
        shown,
        view,
        tolerance,
        names(view),
        milestones.of(rollout).stream()
            .collect(Collectors.toMap(one -> one.id().value(), one -> one)),
        within,
        !shown.state().isOver() && access.has(actor, rollout, Right.DIRECT));
  }

  private Map<UUID, String> names(ChangeView view) {
    return people
        .all(
            Stream.of(view.course().raisedBy(), view.course().decidedBy())
                .filter(Objects::nonNull)
                .distinct()
                .toList())
        .values()
        .stream()
        .collect(Collectors.toMap(person -> person.id().value(), PersonView::name));
  }
}
