package org.tollgate.governance.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions.Line;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Conditions.State;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(showSql = false)
@OnTestDatabase
@RecordApplicationEvents
@Import({RolloutRooms.class, ConditionServicesTests.Rooms.class})
class ConditionServicesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @TestConfiguration
  @ComponentScan(
      basePackages = {"org.tollgate.base.document", "org.tollgate.governance.condition"},
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Tests.*)"))
  static class Rooms {}

  @Autowired private ConditionManagement management;
  @Autowired private ConditionClosing closing;
  @Autowired private Conditions conditions;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private PhaseManagement phases;
  @Autowired private SeatManagement seats;
  @Autowired private Substitutes substitutes;
  @Autowired private Inbox inbox;
  @Autowired private ApplicationEvents events;

  private final Decision decision = new Decision("gate", UUID.randomUUID());
  private RolloutId rollout;
  private Actor director;
  private Actor sponsor;
  private Actor chair;
  private Actor lead;
  private Actor outsider;

  @BeforeEach
  void stages() {
    RolloutFixtures.Staged staged = fixtures.running();
    rollout = staged.id();
    director = staged.cast().director();
    sponsor = staged.cast().sponsor();
    chair = staged.cast().chair();
    lead = staged.cast().actor("lead");
    outsider = staged.cast().actor("outsider");
  }

  @Test
  void numbersTheConditionsOfARolloutAndSetsThoseOfADecisionOnce() {
    List<ConditionId> first = set(decision, wish(lead, 5), wish(sponsor, 9));
    List<ConditionId> again = set(decision, wish(lead, 5), wish(sponsor, 9));
    set(new Decision("exception", UUID.randomUUID()), wish(lead, 20));

    assertThat(again).isEqualTo(first);
    assertThat(lines()).extracting(Line::code).containsExactly("C-01", "C-02", "C-03");
    assertThat(lines()).allMatch(line -> line.blocks() == Phase.KICKOFF);
  }

  @Test
  void letsNoPersonSetACondition() {
    List<NewCondition> wishes = List.of(wish(lead, 5));

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.set(director, rollout, decision, wishes));
    assertThat(lines()).isEmpty();
  }

  @Test
  void closesWithEvidenceAndASecondPerson() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);
    assertThat(titles(lead)).containsExactly("condition.work.meet");

    assertThat(closing.claim(lead, rollout, id, "Finance signed the fall-back")).isEmpty();
    assertThat(titles(lead)).isEmpty();
    assertThat(titles(director)).containsExactly("condition.work.confirm");

    assertThat(closing.confirm(chair, rollout, id, 1)).isEmpty();
    assertThat(line(id).state()).isEqualTo(State.CLOSED);
    assertThat(titles(director)).isEmpty();
    assertThat(acts()).contains("condition-set", "condition-claimed", "condition-confirmed");
  }

  @Test
  void refusesAndRecordsAConfirmationByTheClaimant() {
    ConditionId id = set(decision, wish(director, 5)).get(0);
    assertThat(closing.claim(director, rollout, id, "Finance signed it")).isEmpty();
    assertThat(titles(chair)).containsExactly("condition.work.confirm");

    assertThat(closing.confirm(director, rollout, id, 1))
        .hasValue(Refusal.because("condition.refused.second-person"));
    assertThat(line(id).state()).isEqualTo(State.CLAIMED);
    assertThat(acts()).contains("condition-act-refused");
  }

  @Test
  void hidesConditionsFromThoseWithoutASeatAndFromOtherRollouts() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> closing.confirm(outsider, rollout, id, 1));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> closing.confirm(chair, rollout, ConditionId.random(), 1));
  }

  @Test
  void returnsEvidenceThatDoesNotDoWithARemark() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);
    closing.claim(lead, rollout, id, "Finance signed the fall-back");

    assertThat(closing.giveBack(chair, rollout, id, 1, "")).isPresent();
    assertThat(closing.giveBack(chair, rollout, id, 1, "The limit per payment is missing"))
        .isEmpty();

    assertThat(line(id).state()).isEqualTo(State.OPEN);
    assertThat(titles(lead)).containsExactly("condition.work.meet");
    assertThat(acts()).contains("condition-returned");
  }

  @Test
  void wantsANoteOrAFileAsEvidence() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);

    assertThat(closing.claim(lead, rollout, id, "  "))
        .map(Refusal::reason)
        .hasValue("condition.refused.evidence");
    assertThat(line(id).state()).isEqualTo(State.OPEN);
  }

  @Test
  void escalatesAnOverdueConditionToDirectorAndChairOnce() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);

    assertThat(management.escalateOverdue(TODAY.plusDays(5))).isZero();
    assertThat(management.escalateOverdue(TODAY.plusDays(6))).isEqualTo(1);
    assertThat(management.escalateOverdue(TODAY.plusDays(7))).isZero();

    assertThat(titles(director)).containsExactly("condition.work.overdue");
    assertThat(titles(chair)).containsExactly("condition.work.overdue");
    closing.claim(lead, rollout, id, "Finance signed the fall-back");
    assertThat(closing.confirm(chair, rollout, id, 2)).isEmpty();
    assertThat(titles(chair)).isEmpty();
  }

  @Test
  void followsTheSeatOfItsOwner() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);
    Actor next = outsider;

    seats.fill(director, seat(SeatRole.DEPARTMENT_LEAD).id(), next.person(), "moved");

    assertThat(line(id).owner()).isEqualTo(next.person());
    assertThat(titles(next)).containsExactly("condition.work.meet");
    assertThat(titles(lead)).isEmpty();
  }

  @Test
  void asksDirectorAndChairForAnOwnerWhileTheSeatIsVacant() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);

    seats.vacate(director, seat(SeatRole.DEPARTMENT_LEAD).id(), "left the company");

    assertThat(line(id).owner()).isNull();
    assertThat(titles(director)).containsExactly("condition.work.no-owner");
    assertThat(management.reassign(director, rollout, id, chair.person())).isEmpty();
    assertThat(titles(director)).isEmpty();
    assertThat(acts()).contains("condition-reassigned");
  }

  @Test
  void isGivenOnByTheDirectorOnlyAndOnlyToSomebodyWhoTakesPart() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);

    assertThat(management.reassign(director, rollout, id, outsider.person()))
        .hasValue(Refusal.because("condition.refused.outsider"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.reassign(chair, rollout, id, director.person()));
  }

  @Test
  void isPassedToWhoeverActsForTheOwnersSeat() {
    ConditionId id = set(decision, wish(chair, 5)).get(0);
    assertThat(management.passToSubstitute(director, rollout, id))
        .hasValue(Refusal.because("condition.refused.no-substitute"));

    DateRange week = new DateRange(TODAY, TODAY.plusDays(6));
    substitutes.name(chair, seat(SeatRole.COMMITTEE_MEMBER).id(), outsider.person(), week);

    assertThat(management.passToSubstitute(director, rollout, id)).isEmpty();
    assertThat(line(id).owner()).isEqualTo(outsider.person());
    assertThat(closing.claim(outsider, rollout, id, "Finance signed the fall-back")).isEmpty();
  }

  @Test
  void changesNothingOnceTheRolloutIsOver() {
    ConditionId id = set(decision, wish(lead, 5)).get(0);
    phases.stop(Actor.SYSTEM, rollout);

    assertThat(closing.claim(lead, rollout, id, "Finance signed the fall-back"))
        .hasValue(Refusal.because("condition.refused.rollout-over"));
    assertThat(management.escalateOverdue(TODAY.plusDays(60))).isZero();
  }

  private List<ConditionId> set(Decision by, NewCondition... wishes) {
    return management.set(Actor.SYSTEM, rollout, by, List.of(wishes));
  }

  private static NewCondition wish(Actor owner, int days) {
    return new NewCondition(
        "Fall-back for supplier payments agreed with finance",
        owner.person(),
        TODAY.plusDays(days),
        Severity.MAJOR,
        Phase.KICKOFF);
  }

  private Line line(ConditionId id) {
    return lines().stream().filter(l -> l.id().equals(id.value())).findFirst().orElseThrow();
  }

  private List<Line> lines() {
    return conditions.lines(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  private List<String> titles(Actor actor) {
    return inbox.of(actor, 0).entries().map(Inbox.Entry::title).stream()
        .filter(title -> title.startsWith("condition."))
        .toList();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private SeatView seat(SeatRole role) {
    return fixtures.seat(rollout, role);
  }
}
