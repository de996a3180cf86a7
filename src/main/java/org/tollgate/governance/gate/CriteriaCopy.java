package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.CriterionDefinition;
import org.tollgate.base.checklist.GateChecklist;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * Copies the newest checklist into a review that opens, so that a later version changes only later
 * reviews. Marks what the rollout's review before did not know.
 */
@Component
class CriteriaCopy {

  /** Days before the planned gate by which criteria should be answered. */
  private static final int DAYS_BEFORE_GATE = 7;

  private final Checklists checklists;

  private final Clock clock;

  CriteriaCopy(Checklists checklists, Clock clock) {
    this.checklists = checklists;
    this.clock = clock;
  }

  /** A week before the gate, but not in the past; null while the gate has no date. */
  static LocalDate due(LocalDate gate, LocalDate today) {
    if (gate == null) {
      return null;
    }
    LocalDate due = gate.minusDays(DAYS_BEFORE_GATE);
    return due.isBefore(today) ? today : due;
  }

  ChecklistVersions versions() {
    return ChecklistVersions.of(checklists.gates());
  }

  /**
   * @param known the versions that the rollout's review before knew, or null for its first
   */
  List<Criterion> criteria(
      RolloutView rollout, List<SeatView> seats, Phase phase, ChecklistVersions known) {
    GateChecklist newest = checklists.gate(phase.number());
    Optional<GateChecklist> before =
        known == null ? Optional.empty() : checklists.gate(phase.number(), known.version(phase));
    LocalDate today = LocalDate.ofInstant(clock.instant(), rollout.zone());
    LocalDate due = due(rollout.plannedGates().get(phase), today);
    List<Criterion> criteria = new ArrayList<>();
    for (CriterionDefinition each : newest.criteria(RolloutTemplate.valueOf(rollout.template()))) {
      Criterion criterion = Criterion.of(each, criteria.size() + 1);
      criterion.assign(owner(each.tier(), seats), due);
      if (before.isPresent() && before.get().criterion(each.code()).isEmpty()) {
        criterion.markFresh();
      }
      criteria.add(criterion);
    }
    return criteria;
  }

  /** The director, who passes it on; nobody of the committee, since who answers cannot vote. */
  private static PersonId owner(Tier tier, List<SeatView> seats) {
    return Optional.of(tier)
        .filter(Tier.FUNCTIONAL::equals)
        .flatMap(functional -> holder(SeatRole.DEPARTMENT_LEAD, seats))
        .or(() -> holder(SeatRole.DIRECTOR, seats))
        .orElse(null);
  }

  private static Optional<PersonId> holder(SeatRole role, List<SeatView> seats) {
    return seats.stream()
        .filter(seat -> seat.role() == role && !seat.isVacant())
        .map(SeatView::person)
        .findFirst();
  }
}
