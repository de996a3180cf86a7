package org.tollgate.governance.plan;

import java.util.Collection;
import java.util.List;
import org.tollgate.governance.schedule.Link;
import org.tollgate.governance.schedule.Network;
import org.tollgate.governance.schedule.WorkingDays;

/** Makes the network of a plan. */
public final class PlanNetworks {

  private PlanNetworks() {}

  /**
   * @throws org.tollgate.governance.schedule.CycleException if milestones wait in a circle
   */
  public static Network of(WorkingDays calendar, Collection<MilestoneView> milestones) {
    List<Link> links =
        milestones.stream()
            .flatMap(
                to ->
                    to.waitsFor().stream()
                        .map(
                            from ->
                                new Link(
                                    from.milestone(), to.id().value(), from.type(), from.lag())))
            .toList();
    return new Network(calendar, milestones.stream().map(MilestoneView::point).toList(), links);
  }
}
