package org.tollgate.governance.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * The seats that every rollout needs in its three tiers (P4): sponsor, successor, chair, a further
 * member, director, somebody in the team, and a lead for each department in scope.
 *
 * @param needs in this order
 */
public record SeatCoverage(List<Need> needs) {

  /**
   * @param key the message that names it
   * @param department for a lead, else null
   */
  public record Need(String key, String department, boolean filled) {}

  public SeatCoverage {
    needs = List.copyOf(needs);
  }

  static SeatCoverage of(List<SeatView> seats, List<String> departments) {
    List<SeatView> filled = seats.stream().filter(seat -> !seat.isVacant()).toList();
    List<Need> needs = new ArrayList<>();
    need(needs, filled, "charter.need.sponsor", seat -> seat.role() == SeatRole.SPONSOR);
    need(needs, filled, "charter.need.successor", seat -> seat.role() == SeatRole.SUCCESSOR);
    need(needs, filled, "charter.need.chair", SeatView::chair);
    need(
        needs,
        filled,
        "charter.need.member",
        seat -> seat.role() == SeatRole.COMMITTEE_MEMBER && !seat.chair());
    need(needs, filled, "charter.need.director", seat -> seat.role() == SeatRole.DIRECTOR);
    need(
        needs,
        filled,
        "charter.need.team",
        seat -> seat.role() == SeatRole.TEAM_MEMBER || seat.role() == SeatRole.IMPLEMENTER);
    for (String department : departments) {
      boolean led =
          filled.stream()
              .filter(seat -> seat.role() == SeatRole.DEPARTMENT_LEAD)
              .anyMatch(seat -> department.equalsIgnoreCase(seat.department()));
      needs.add(new Need("charter.need.lead", department, led));
    }
    return new SeatCoverage(needs);
  }

  private static void need(
      List<Need> needs, List<SeatView> filled, String key, Predicate<SeatView> fits) {
    needs.add(new Need(key, null, filled.stream().anyMatch(fits)));
  }

  CharterFacts.Count count() {
    int filled = (int) needs.stream().filter(Need::filled).count();
    return new CharterFacts.Count(filled, needs.size());
  }
}
