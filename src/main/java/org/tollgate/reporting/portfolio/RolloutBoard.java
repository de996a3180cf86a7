package org.tollgate.reporting.portfolio;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.tollgate.base.kept.KeptUntilWritten;
import org.tollgate.base.kept.Writes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Readiness;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.rollout.RolloutList;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;

/** The rollouts that a person may see, each with how its gate ahead stands. */
@Service
public class RolloutBoard {

  private static final int LAST_KEPT = 40;

  private final RolloutList list;
  private final Readiness readiness;
  private final KeptUntilWritten<RolloutId, ReadinessReport> foreseen;
  private final KeptUntilWritten<Asked, Page<RolloutList.Row>> pages;

  RolloutBoard(RolloutList list, Readiness readiness, Writes writes, Clock clock) {
    this.list = list;
    this.readiness = readiness;
    this.foreseen = new KeptUntilWritten<>(writes, clock);
    this.pages = new KeptUntilWritten<>(writes, clock);
  }

  /**
   * @param readiness of the gate ahead, or null where no review is open
   */
  public record Line(RolloutList.Row row, ReadinessReport readiness) {}

  /** Whose list: rights are part of what is read for it, and a change of them is a write. */
  private record Asked(PersonId person, Set<RolloutState> states, int page) {}

  /**
   * In a fixed number of statements. Rows and how their gates stand are read anew when anything was
   * written since the last list, or a minute has passed.
   *
   * @param states which to show; empty for all
   * @param text part of the name; blank for any
   * @param page from 0
   */
  public Page<Line> of(Actor actor, Set<RolloutState> states, String text, int page) {
    Page<RolloutList.Row> found = rows(actor, states, text, page);
    Set<RolloutId> running =
        found.stream()
            .map(RolloutList.Row::rollout)
            .filter(RolloutView::isRunning)
            .map(RolloutView::id)
            .collect(Collectors.toSet());
    Map<RolloutId, ReadinessReport> reports = foreseen.of(running, readiness::summaries);
    return found.map(row -> new Line(row, reports.get(row.rollout().id())));
  }

  /** A search is not kept: there are as many as people can type. */
  private Page<RolloutList.Row> rows(Actor actor, Set<RolloutState> states, String text, int page) {
    if (!text.isBlank() || page > LAST_KEPT) {
      return list.of(actor, states, text, page);
    }
    Asked asked = new Asked(actor.person(), Set.copyOf(states), page);
    return pages
        .of(Set.of(asked), one -> Map.of(asked, list.of(actor, states, "", page)))
        .get(asked);
  }
}
