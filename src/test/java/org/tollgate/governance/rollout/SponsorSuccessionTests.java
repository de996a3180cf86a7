package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@RecordApplicationEvents
@Import(RolloutRooms.class)
class SponsorSuccessionTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @Autowired private RolloutFixtures fixtures;
  @Autowired private PeopleManagement people;
  @Autowired private SponsorSuccession succession;
  @Autowired private Substitutes substitutes;
  @Autowired private RolloutAccess access;
  @Autowired private OpenWork work;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private RolloutFixtures.Staged staged;
  private PersonId sponsor;
  private PersonId successor;

  @BeforeEach
  void runsARollout() {
    staged = fixtures.running();
    sponsor = staged.cast().person("sponsor");
    successor = staged.cast().person("successor");
  }

  @AfterEach
  void turnsTheClockBack() {
    clock.set(RolloutRooms.START);
  }

  @Test
  void passesSeatAndWorkToTheSuccessorWhenTheSponsorLeaves() {
    work.assign(
        new NewWork(
            staged.id(),
            sponsor,
            new WorkSubject("ballot", UUID.randomUUID()),
            "ballot.work.vote",
            List.of(),
            "/ballots/1",
            null));

    people.leave(Actor.SYSTEM, sponsor, TODAY);

    assertThat(holder(SeatRole.SPONSOR)).isEqualTo(successor);
    assertThat(holder(SeatRole.SUCCESSOR)).isNull();
    assertThat(work.count(Actor.of(sponsor))).isZero();
    assertThat(work.count(Actor.of(successor))).isEqualTo(1);
    assertThat(access.has(Actor.of(successor), staged.id(), Right.VOTE)).isTrue();
    assertThat(access.has(Actor.of(sponsor), staged.id(), Right.READ)).isFalse();
    assertThat(events.stream(Recordable.class).map(Recordable::act)).contains("sponsor-succeeded");
  }

  @Test
  void leavesTheSeatVacantWhereThereIsNoSuccessor() {
    people.leave(Actor.SYSTEM, successor, TODAY);
    people.leave(Actor.SYSTEM, sponsor, TODAY);

    assertThat(holder(SeatRole.SPONSOR)).isNull();
  }

  @Test
  void vacatesEverySeatOfSomebodyWhoLeaves() {
    people.leave(Actor.SYSTEM, staged.cast().person("team"), TODAY);

    assertThat(holder(SeatRole.TEAM_MEMBER)).isNull();
  }

  @Test
  void endsWhatALeaverDidAsASubstitute() {
    SeatId seat = fixtures.seat(staged.id(), SeatRole.COMMITTEE_MEMBER).id();
    PersonId outsider = staged.cast().person("outsider");
    DateRange week = new DateRange(TODAY, TODAY.plusDays(6));
    assertThat(substitutes.name(staged.cast().chair(), seat, outsider, week)).isEmpty();

    people.leave(Actor.SYSTEM, outsider, TODAY);

    assertThat(substitutes.substituteOn(seat, TODAY)).isEmpty();
  }

  @Test
  void passesTheSeatOnWhenALongAbsenceHasBegun() {
    people.recordAbsence(Actor.SYSTEM, sponsor, new DateRange(TODAY, TODAY.plusDays(20)));

    assertThat(holder(SeatRole.SPONSOR)).isEqualTo(successor);
  }

  @Test
  void keepsTheSeatThroughAbsencesOfTheDaysAllowed() {
    people.recordAbsence(Actor.SYSTEM, sponsor, new DateRange(TODAY, TODAY.plusDays(19)));

    assertThat(succession.check()).isZero();
    assertThat(holder(SeatRole.SPONSOR)).isEqualTo(sponsor);
  }

  @Test
  void waitsForTheFirstDayOfALongAbsence() {
    DateRange later = new DateRange(TODAY.plusDays(3), TODAY.plusDays(40));
    people.recordAbsence(Actor.SYSTEM, sponsor, later);
    assertThat(succession.check()).isZero();

    clock.advance(Duration.ofDays(3));

    assertThat(succession.check()).isEqualTo(1);
    assertThat(succession.check()).isZero();
    assertThat(holder(SeatRole.SPONSOR)).isEqualTo(successor);
  }

  @Test
  void keepsAnAbsentSponsorWhereThereIsNoSuccessor() {
    people.leave(Actor.SYSTEM, successor, TODAY);
    people.recordAbsence(Actor.SYSTEM, sponsor, new DateRange(TODAY, TODAY.plusDays(60)));

    assertThat(holder(SeatRole.SPONSOR)).isEqualTo(sponsor);
  }

  private PersonId holder(SeatRole role) {
    return fixtures.seat(staged.id(), role).person();
  }
}
