package org.tollgate.governance.deliverable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** What can be chosen where a deliverable is planned. */
@Service
@Transactional(readOnly = true)
public class DeliverableChoices {

  private final Milestones milestones;
  private final Rollouts rollouts;
  private final RolloutAccess access;
  private final PeopleDirectory people;

  DeliverableChoices(
      Milestones milestones, Rollouts rollouts, RolloutAccess access, PeopleDirectory people) {
    this.milestones = milestones;
    this.rollouts = rollouts;
    this.access = access;
    this.people = people;
  }

  /**
   * @param milestones names by id
   * @param reviewers names of people with a seat by id
   * @param mayPlan whether the reader plans deliverables and works on them
   */
  public record Choices(
      Map<UUID, String> milestones, Map<UUID, String> reviewers, boolean mayPlan) {}

  public Choices of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    Map<UUID, String> plan = new LinkedHashMap<>();
    milestones.of(rollout).forEach(one -> plan.put(one.id().value(), one.name()));
    List<PersonId> seated =
        rollouts.seats(rollout).stream()
            .map(SeatView::person)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Map<UUID, String> reviewers = new LinkedHashMap<>();
    people.all(seated).forEach((id, person) -> reviewers.put(id.value(), person.name()));
    boolean over = rollouts.view(rollout).state().isOver();
    return new Choices(plan, reviewers, !over && access.has(actor, rollout, Right.PLAN));
  }
}
