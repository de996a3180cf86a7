package org.tollgate.governance.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tollgate.base.shared.Actor;
import org.tollgate.governance.schedule.LinkType;

/**
 * A milestone that comes with others from a file.
 *
 * @param what without predecessors
 * @param forecast when it is expected, where that is not the planned day; else null
 * @param reached when it was reached, or null
 * @param after what it waits for
 */
public record Newcomer(
    NewMilestone what, LocalDate forecast, LocalDate reached, List<After> after) {

  /**
   * @param place of the one that comes before, in the list they come in, from 0
   */
  public record After(int place, LinkType type, int lag) {}

  public Newcomer {
    after = List.copyOf(after);
  }

  void settle(Milestone milestone, List<Milestone> all, Actor by, Instant at) {
    milestone.rewrite(
        what.after(
            after.stream()
                .map(
                    one ->
                        new Predecessor(all.get(one.place()).id().value(), one.type(), one.lag()))
                .collect(Collectors.toSet())),
        by,
        at);
    if (reached != null) {
      milestone.reach(reached, by, at);
    } else if (forecast != null && !forecast.equals(what.planned())) {
      milestone.moveTo(forecast, "", by, at);
    }
  }
}
