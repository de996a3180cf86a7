package org.tollgate.governance.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

class AssignmentRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  private final SeatView sponsor = seat(SeatRole.SPONSOR, PersonId.random(), false);
  private final SeatView chair = seat(SeatRole.COMMITTEE_MEMBER, PersonId.random(), true);
  private final SeatView director = seat(SeatRole.DIRECTOR, PersonId.random(), false);
  private final SeatView vacantLead = seat(SeatRole.DEPARTMENT_LEAD, null, false);
  private final SeatView lead = seat(SeatRole.DEPARTMENT_LEAD, PersonId.random(), false);
  private final SeatView auditor = seat(SeatRole.AUDITOR, PersonId.random(), false);
  private final List<SeatView> all = List.of(sponsor, chair, director, vacantLead, lead, auditor);

  @Test
  void givesEachTierItsSeatAndPassesOverAVacantOne() {
    assertThat(choose(Tier.STEERING, Strand.MANAGEMENT, all).responsibleSeat())
        .isEqualTo(sponsor.id());
    assertThat(choose(Tier.PROJECT, Strand.MANAGEMENT, all).responsibleSeat())
        .isEqualTo(director.id());
    assertThat(choose(Tier.FUNCTIONAL, Strand.MANAGEMENT, all).responsible())
        .isEqualTo(lead.person());
  }

  @Test
  void letsTheDirectorAcceptWhatDepartmentsBring() {
    assertThat(choose(Tier.FUNCTIONAL, Strand.MANAGEMENT, all).acceptingSeat())
        .isEqualTo(director.id());
    assertThat(choose(Tier.STEERING, Strand.TECHNICAL, all).acceptingSeat())
        .isEqualTo(director.id());
  }

  @Test
  void letsTheSponsorAcceptWhatTheDirectorBrings() {
    assertThat(choose(Tier.PROJECT, Strand.TECHNICAL, all).acceptingSeat()).isEqualTo(sponsor.id());
    assertThat(choose(Tier.PROJECT, Strand.MANAGEMENT, all).acceptingSeat())
        .isEqualTo(sponsor.id());
  }

  @Test
  void letsTheChairAcceptWhatTheSponsorBrings() {
    assertThat(choose(Tier.STEERING, Strand.MANAGEMENT, all).acceptingSeat()).isEqualTo(chair.id());
  }

  @Test
  void neverLetsTheSamePersonAcceptFromAnotherSeat() {
    SeatView sponsorAsChair = seat(SeatRole.COMMITTEE_MEMBER, sponsor.person(), true);

    assertThat(
            choose(Tier.STEERING, Strand.MANAGEMENT, List.of(sponsor, sponsorAsChair, director))
                .acceptingSeat())
        .isEqualTo(director.id());
  }

  @Test
  void leavesAcceptanceOpenWhereNobodyElseIsThere() {
    assertThat(choose(Tier.PROJECT, Strand.MANAGEMENT, List.of(director)).acceptingSeat()).isNull();
  }

  @Test
  void refusesToLetAnAuditorOrTheDirectorsOwnTeamAccept() {
    SeatView member = seat(SeatRole.TEAM_MEMBER, PersonId.random(), false);

    assertThat(AssignmentRules.mayAccept(lead, auditor)).isFalse();
    assertThat(AssignmentRules.mayAccept(director, member)).isFalse();
    assertThat(AssignmentRules.mayAccept(lead, member)).isTrue();
  }

  @Test
  void spreadsAPhaseUntilItsGateInTheOrderOfItsSteps() {
    List<ActivityDefinition> phase = new Checklists().activities(Phase.PREPARATION);
    LocalDate gate = TODAY.plusDays(60);

    Map<String, LocalDate> due = AssignmentRules.spread(phase, TODAY, gate);

    assertThat(due).hasSize(phase.size()).containsEntry(last(due), gate);
    assertThat(due.values()).allMatch(day -> day.isAfter(TODAY) && !day.isAfter(gate));
    phase.forEach(
        activity ->
            activity
                .after()
                .forEach(
                    before ->
                        assertThat(due.get(activity.code()))
                            .as(activity.code())
                            .isAfter(due.get(before))));
  }

  @Test
  void setsNoDateBeforeTodayAndNoneWithoutAGate() {
    List<ActivityDefinition> phase = new Checklists().activities(Phase.KICKOFF);

    assertThat(AssignmentRules.spread(phase, TODAY, TODAY.minusDays(3)).values())
        .containsOnly(TODAY);
    assertThat(AssignmentRules.spread(phase, TODAY, null)).isEmpty();
  }

  private static String last(Map<String, LocalDate> due) {
    return due.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static Assignment choose(Tier tier, Strand strand, List<SeatView> seats) {
    LocalizedText text = LocalizedText.same("List the touchpoints");
    Blueprint.Wording words = Blueprint.Wording.of(text, text);
    Blueprint blueprint =
        new Blueprint("x-1", Phase.DIAGNOSIS, strand, tier, true, null, "P18", words);
    return AssignmentRules.choose(blueprint, seats, TODAY);
  }

  private static SeatView seat(SeatRole role, PersonId person, boolean chair) {
    return new SeatView(
        SeatId.random(), role, role.name(), person, OrganisationId.random(), null, chair, false);
  }
}
