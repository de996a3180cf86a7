package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.Cast;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(showSql = false, properties = "spring.jpa.hibernate.ddl-auto=none")
@OnTestDatabase
@RecordApplicationEvents
@Import(RolloutRooms.class)
class RolloutServicesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final DateRange THIS_WEEK = new DateRange(TODAY, TODAY.plusDays(6));

  @Autowired private RolloutManagement management;
  @Autowired private PhaseManagement phases;
  @Autowired private SeatManagement seats;
  @Autowired private Substitutes substitutes;
  @Autowired private RolloutAccess access;
  @Autowired private Rollouts rollouts;
  @Autowired private SeatRecordAccess record;
  @Autowired private ApplicationEvents events;
  @Autowired private RolloutFixtures fixtures;

  private OrganisationId client;
  private OrganisationId implementer;
  private Actor director;
  private Actor sponsor;
  private Actor chair;
  private Actor outsider;
  private RolloutId rollout;

  @BeforeEach
  void draftsARollout() {
    Cast cast = fixtures.cast();
    client = cast.client();
    implementer = cast.implementer();
    director = cast.director();
    sponsor = cast.sponsor();
    chair = cast.chair();
    outsider = cast.actor("outsider");
    RolloutTerms terms =
        RolloutTerms.draft("Lanternway Travel", client, ZoneId.of("Europe/Berlin"))
            .with(implementer, RolloutTerms.PartyRole.IMPLEMENTER)
            .withPlan(plan());
    rollout = management.draft(director, terms);
    fill(director, SeatRole.SPONSOR, sponsor);
    fill(director, SeatRole.COMMITTEE_MEMBER, chair);
  }

  @Test
  void readsBackWhatTheCharterFixed() {
    RolloutTerms terms = rollouts.terms(rollout);

    assertThat(terms.plan()).isEqualTo(plan());
    assertThat(terms.client()).isEqualTo(client);
    assertThat(terms.parties()).hasSize(2);
    assertThat(rollouts.views(Set.of(rollout)).get(rollout).votingRule())
        .isEqualTo(VotingRule.standard());
    assertThat(rollouts.seats(rollout))
        .extracting(SeatView::role)
        .containsExactly(
            SeatRole.SPONSOR, SeatRole.SUCCESSOR, SeatRole.COMMITTEE_MEMBER, SeatRole.DIRECTOR);
  }

  @Test
  void letsTheSponsorsSeatChairInPlaceOfAnother() {
    SeatView sponsors = seat(SeatRole.SPONSOR);

    assertThat(seats.chair(director, sponsors.id())).isEmpty();

    assertThat(rollouts.seats(rollout))
        .filteredOn(SeatView::chair)
        .extracting(SeatView::id)
        .containsExactly(sponsors.id());
    assertThat(seats.chair(director, seat(SeatRole.DIRECTOR).id()))
        .map(Refusal::reason)
        .contains("rollout.refused.chair-votes");
  }

  @Test
  void hidesARolloutFromThoseWithoutASeat() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> access.require(outsider, rollout, Right.READ));
    assertThat(access.readable(outsider)).isEmpty();
    assertThat(access.readable(chair)).containsExactly(rollout);
  }

  @Test
  void givesRightsByTheSeatHeld() {
    assertThat(access.rights(director, rollout))
        .containsExactlyInAnyOrder(
            Right.READ,
            Right.READ_CLIENT_ONLY,
            Right.READ_RECORD,
            Right.PLAN,
            Right.REPORT,
            Right.DIRECT,
            Right.CONTRIBUTE);
    assertThat(access.rights(sponsor, rollout))
        .containsExactlyInAnyOrder(
            Right.READ,
            Right.READ_CLIENT_ONLY,
            Right.APPOINT_COMMITTEE,
            Right.CONTRIBUTE,
            Right.VOTE);
    assertThat(access.rights(chair, rollout))
        .containsExactlyInAnyOrder(
            Right.READ, Right.READ_CLIENT_ONLY, Right.READ_RECORD, Right.CONTRIBUTE, Right.VOTE);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> access.require(chair, rollout, Right.DIRECT));
  }

  @Test
  void keepsClientOnlyFromAnAuditorOfTheImplementer() {
    Actor auditor = Actor.of(fixtures.person("auditor", implementer));
    SeatId seat = added(NewSeat.of(SeatRole.AUDITOR, "Auditor", implementer));
    assertThat(seats.fill(director, seat, auditor.person(), "")).isEmpty();

    assertThat(access.rights(auditor, rollout))
        .containsExactlyInAnyOrder(Right.READ, Right.READ_RECORD);
  }

  @Test
  void lendsASubstituteTheVoteForTheDaysNamed() {
    SeatId seat = seat(SeatRole.COMMITTEE_MEMBER).id();
    assertThat(substitutes.name(chair, seat, outsider.person(), THIS_WEEK)).isEmpty();

    assertThat(access.rights(outsider, rollout))
        .containsExactlyInAnyOrder(Right.READ, Right.CONTRIBUTE, Right.VOTE);
    assertThat(substitutes.substituteOn(seat, TODAY)).hasValue(outsider.person());
    assertThat(substitutes.substituteOn(seat, TODAY.plusDays(7))).isEmpty();
  }

  @Test
  void lendsASubstituteNothingBeforeTheFirstDay() {
    SeatId seat = seat(SeatRole.COMMITTEE_MEMBER).id();
    DateRange later = new DateRange(TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(substitutes.name(chair, seat, outsider.person(), later)).isEmpty();

    assertThat(access.rights(outsider, rollout)).isEmpty();
    assertThat(access.readable(outsider)).isEmpty();
  }

  @Test
  void endsASubstitutionWhenTheSeatChangesHands() {
    SeatId seat = seat(SeatRole.COMMITTEE_MEMBER).id();
    assertThat(substitutes.name(chair, seat, outsider.person(), THIS_WEEK)).isEmpty();

    assertThat(seats.fill(sponsor, seat, newcomer(), "moved")).isEmpty();

    assertThat(substitutes.substituteOn(seat, TODAY)).isEmpty();
    assertThat(substitutes.notOver(rollout)).isEmpty();
    assertThat(acts()).contains("substitute-named", "substitute-withdrawn", "seat-filled");
  }

  @Test
  void leavesTheCommitteeToTheSponsorOnceItRuns() {
    start();
    SeatId seat = seat(SeatRole.COMMITTEE_MEMBER).id();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> seats.fill(director, seat, newcomer(), ""));
    assertThat(seats.fill(sponsor, seat, newcomer(), "")).isEmpty();
  }

  @Test
  void leavesTheCommitteeToItselfAfterTheFirstGate() {
    start();
    phases.pass(rollout, Phase.PREPARATION);
    SeatId seat = seat(SeatRole.COMMITTEE_MEMBER).id();
    PersonId newcomer = newcomer();

    assertThat(seats.fill(sponsor, seat, newcomer, ""))
        .hasValue(Refusal.because("rollout.refused.committee-decides"));
    assertThat(seats.decideBy(sponsor, rollout, VotingRule.standard())).isPresent();
    assertThat(
            seats.changeCommittee(
                Actor.SYSTEM,
                rollout,
                UUID.randomUUID(),
                new SeatManagement.CommitteeChange.Fill(seat, newcomer, "as decided")))
        .isEmpty();
    assertThat(seat(SeatRole.COMMITTEE_MEMBER).person()).isEqualTo(newcomer);
    assertThat(access.has(sponsor, rollout, Right.APPOINT_COMMITTEE)).isFalse();
  }

  @Test
  void recordsARefusedStartOfAPhaseEvenIfTheActRollsBack() {
    start();

    assertThat(phases.open(Actor.SYSTEM, rollout, Phase.DESIGN)).isPresent();
    assertThat(events.stream(Recordable.class))
        .filteredOn(act -> act.act().equals("phase-start-refused"))
        .singleElement()
        .satisfies(act -> assertThat(act.survivesRollback()).isTrue());
  }

  @Test
  void tellsOthersOfEachStepOnce() {
    start();
    assertThat(phases.open(Actor.SYSTEM, rollout, Phase.PREPARATION)).isEmpty();
    phases.pass(rollout, Phase.PREPARATION);

    assertThat(events.stream(RolloutEvents.Started.class)).hasSize(1);
    assertThat(events.stream(RolloutEvents.PhaseOpened.class))
        .containsExactly(new RolloutEvents.PhaseOpened(rollout, Phase.PREPARATION));
    assertThat(events.stream(RolloutEvents.GatePassed.class))
        .containsExactly(new RolloutEvents.GatePassed(rollout, Phase.PREPARATION));
  }

  @Test
  void closesAfterTheSixthGate() {
    start();
    for (Phase phase : Phase.values()) {
      assertThat(phases.open(Actor.SYSTEM, rollout, phase)).isEmpty();
      phases.pass(rollout, phase);
    }

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.CLOSED);
    assertThat(events.stream(RolloutEvents.Closed.class)).hasSize(1);
    assertThat(rollouts.running()).doesNotContain(rollout);
  }

  @Test
  void opensNoPhaseForWhoDoesNotDirect() {
    start();

    assertThat(phases.open(chair, rollout, Phase.PREPARATION))
        .hasValue(Refusal.because("rollout.refused.director-opens"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> phases.open(outsider, rollout, Phase.PREPARATION));
  }

  @Test
  void letsOnlyDirectorAndSponsorHoldIt() {
    start();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.hold(chair, rollout));
    assertThat(management.hold(sponsor, rollout)).isEmpty();
    assertThat(rollouts.running()).contains(rollout);
    assertThat(management.resume(director, rollout)).isEmpty();
    assertThat(acts()).contains("rollout-held", "rollout-resumed");
  }

  @Test
  void letsNoAdministratorStartARollout() {
    Actor administrator = new Actor(PersonId.random(), true);

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.draft(administrator, rollouts.terms(rollout)));
  }

  @Test
  void seatsNobodyOfAnOrganisationThatIsNoParty() {
    NewSeat foreign = NewSeat.of(SeatRole.TEAM_MEMBER, "Sales", OrganisationId.random());

    assertThat(seats.add(director, rollout, foreign))
        .isInstanceOf(SeatManagement.Addition.Refused.class);
  }

  @Test
  void seatsNobodyForAnOrganisationThatIsNotTheirs() {
    SeatId seat = added(NewSeat.of(SeatRole.IMPLEMENTER, "Build", implementer));

    assertThat(seats.fill(director, seat, outsider.person(), ""))
        .get()
        .extracting(Refusal::reason)
        .isEqualTo("rollout.refused.other-organisation");
  }

  @Test
  void letsAuditorChairAndDirectorReadTheRecord() {
    assertThat(record.readable(director)).containsExactly(rollout);
    assertThat(record.readable(chair)).containsExactly(rollout);
    assertThat(record.readable(sponsor)).isEmpty();
    assertThat(record.mayReadAll(director)).isFalse();
  }

  @Test
  void letsOnlyWhoAuditsEveryRolloutReadWhatBelongsToNone() {
    PersonId auditor = fixtures.person("auditor", client);
    SeatId seat = added(NewSeat.of(SeatRole.AUDITOR, "Auditor", client));
    assertThat(seats.fill(director, seat, auditor, "")).isEmpty();
    assertThat(record.mayReadAll(Actor.of(auditor))).isTrue();

    management.draft(director, rollouts.terms(rollout));

    assertThat(record.mayReadAll(Actor.of(auditor))).isFalse();
  }

  private PersonId newcomer() {
    return fixtures.person("newcomer", client);
  }

  private void start() {
    assertThat(management.start(sponsor, rollout)).isEmpty();
    assertThat(phases.open(Actor.SYSTEM, rollout, Phase.PREPARATION)).isEmpty();
  }

  private void fill(Actor actor, SeatRole role, Actor holder) {
    assertThat(seats.fill(actor, seat(role).id(), holder.person(), "appointed")).isEmpty();
  }

  private SeatId added(NewSeat seat) {
    return ((SeatManagement.Addition.Added) seats.add(director, rollout, seat)).seat();
  }

  private SeatView seat(SeatRole role) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> seat.role() == role)
        .findFirst()
        .orElseThrow();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private static GatePlan plan() {
    return new GatePlan(
        TODAY.plusMonths(1),
        TODAY.plusMonths(2),
        TODAY.plusMonths(3),
        TODAY.plusMonths(4),
        TODAY.plusMonths(5),
        TODAY.plusMonths(6));
  }
}
