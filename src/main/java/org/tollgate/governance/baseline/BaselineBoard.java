package org.tollgate.governance.baseline;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.Milestones;
import org.tollgate.governance.rollout.Right;

/** What people see of baselines: the list and two of them side by side. */
@Service
@Transactional(readOnly = true)
public class BaselineBoard {

  private final Baselines baselines;
  private final Milestones milestones;
  private final BaselineDesk desk;

  BaselineBoard(Baselines baselines, Milestones milestones, BaselineDesk desk) {
    this.baselines = baselines;
    this.milestones = milestones;
    this.desk = desk;
  }

  public List<BaselineView> list(Actor actor, RolloutId rollout) {
    desk.require(actor, rollout, Right.READ);
    return baselines.of(rollout);
  }

  /**
   * @param right the number of a baseline, or 0 for the plan as it is expected today
   * @throws NotFoundException if there is no such baseline
   */
  public Comparison compare(Actor actor, RolloutId rollout, int left, int right) {
    desk.require(actor, rollout, Right.READ);
    List<BaselineView> all = baselines.of(rollout);
    BaselineView one = find(all, left);
    return right == 0
        ? Comparison.withToday(one, milestones.of(rollout))
        : Comparison.of(one, find(all, right));
  }

  private static BaselineView find(List<BaselineView> all, int number) {
    Optional<BaselineView> found = all.stream().filter(view -> view.number() == number).findFirst();
    return found.orElseThrow(() -> new NotFoundException("baseline", number));
  }
}
