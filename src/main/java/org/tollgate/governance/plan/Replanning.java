package org.tollgate.governance.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.RolloutId;

/** What signed baselines and agreed change requests do to planned days. */
@Service
@Transactional
public class Replanning {

  private final MilestoneRepository milestones;
  private final PlanDesk desk;

  Replanning(MilestoneRepository milestones, PlanDesk desk) {
    this.milestones = milestones;
    this.desk = desk;
  }

  /** From now on a signed baseline holds the planned days of these. */
  public void hold(Actor actor, RolloutId rollout, Collection<UUID> ids) {
    requireSystem(actor);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    ids.stream().map(plan::get).forEach(Milestone::holdFast);
    milestones.saveAll(plan.values());
  }

  /**
   * Moves planned days as agreed; milestones that are gone stay away.
   *
   * @param actor the system, in whose name an agreed change takes effect
   */
  public void replan(Actor actor, RolloutId rollout, Map<UUID, LocalDate> days) {
    requireSystem(actor);
    Map<UUID, Milestone> plan = desk.plan(rollout);
    days.forEach(
        (id, day) -> {
          Milestone milestone = plan.get(id);
          if (milestone != null && !milestone.view().days().planned().equals(day)) {
            milestone.replan(day, actor, desk.now());
          }
        });
    milestones.saveAll(plan.values());
  }

  private static void requireSystem(Actor actor) {
    if (!actor.isSystem()) {
      throw new NotAllowedException("Planned days move only by what was signed or agreed");
    }
  }
}
