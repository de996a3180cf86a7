package org.tollgate.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.activity.ActivityManagement.OwnActivity;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.condition.Conditions.Severity;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.condition.NewCondition;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.CriterionManagement.OwnCriterion;
import org.tollgate.governance.retreat.NewRetreat;
import org.tollgate.governance.retreat.RetreatKind;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.Substitutes;
import org.tollgate.testing.Cast;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.Walk;

/** Fills a rollout with so many of everything that its pages list. */
final class Plenty {

  private final RolloutFixtures fixtures;
  private final PeopleManagement people;
  private final Substitutes substitutes;
  private final Deeds deeds;
  private final Walk walk;
  private final Rollouts rollouts;
  private final Clock clock;

  /** The services that add to a running rollout. */
  record Deeds(
      ActivityManagement activities,
      CriterionManagement criteria,
      ConditionManagement conditions,
      RetreatManagement retreats,
      ExceptionManagement exceptions) {}

  Plenty(
      RolloutFixtures fixtures,
      PeopleManagement people,
      Substitutes substitutes,
      Deeds deeds,
      Walk walk,
      Rollouts rollouts,
      Clock clock) {
    this.fixtures = fixtures;
    this.people = people;
    this.substitutes = substitutes;
    this.deeds = deeds;
    this.walk = walk;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /** Signed and started, with so many committee members, each of whom can log in. */
  Staged started(int number, Runnable engine) {
    Cast cast = fixtures.cast();
    Staged staged = fixtures.draft(cast);
    for (int n = 0; n < number; n++) {
      PersonId voter = fixtures.person("voter" + n, cast.client());
      cast = cast.with("voter" + n, voter);
      NewSeat seat = NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Branch " + n, cast.client());
      SeatId id = fixtures.seat(staged, seat, voter);
      substitutes.name(cast.chair(), id, person(cast, "deputy" + n), soon());
    }
    Staged all = new Staged(staged.id(), cast);
    fixtures.accept(all);
    engine.run();
    return all;
  }

  /** Seats, activities, criteria, conditions, retreats and exceptions, so many of each. */
  void fill(Staged staged, int number) {
    for (int n = 0; n < number; n++) {
      Cast cast = staged.cast();
      NewSeat seat = NewSeat.of(SeatRole.TEAM_MEMBER, "Desk " + n, cast.client());
      PersonId holder = person(cast, "desk" + n);
      SeatId id = fixtures.seat(staged, seat, holder);
      substitutes.name(cast.director(), id, person(cast, "stand-in" + n), soon());
      deeds.activities().addOwn(cast.director(), staged.id(), activity(n));
      deeds.retreats().enter(cast.director(), staged.id(), retreat(holder, n));
      ask(staged, n);
      breach(staged, n);
    }
    deeds
        .conditions()
        .set(
            Actor.SYSTEM,
            staged.id(),
            new Decision("gate", UUID.randomUUID()),
            IntStream.range(0, number).mapToObj(n -> condition(staged, n)).toList());
  }

  List<String> voters(int number) {
    List<String> all = new ArrayList<>(List.of("sponsor", "chair", "member1", "member2"));
    IntStream.range(0, number).forEach(n -> all.add("voter" + n));
    return all;
  }

  private void ask(Staged staged, int n) {
    OwnCriterion own =
        new OwnCriterion(
            "Does branch " + n + " agree?", "It said so", EvidenceKind.STATEMENT, 1, false);
    deeds
        .criteria()
        .add(
            staged.cast().director(),
            walk.open(staged.id()).id(),
            own,
            Strand.MANAGEMENT,
            Tier.FUNCTIONAL);
  }

  private void breach(Staged staged, int n) {
    Map<Phase, LocalDate> planned = rollouts.view(staged.id()).plannedGates();
    Breach late =
        new Breach(
            Breach.Kind.TIME, "Branch " + n + " came six weeks late", "Wait, or go on without it");
    deeds.exceptions().open(staged.cast().director(), staged.id(), late, Proposal.goOn(planned));
  }

  private OwnActivity activity(int n) {
    return new OwnActivity(
        "Ask branch " + n, "Its answer", Strand.MANAGEMENT, Tier.FUNCTIONAL, false, today());
  }

  private NewRetreat retreat(PersonId person, int n) {
    return new NewRetreat(
        person, "Orders of branch " + n, RetreatKind.POSTPONED, "The season", today().plusDays(9));
  }

  private NewCondition condition(Staged staged, int n) {
    return new NewCondition(
        "Agree point " + n,
        staged.cast().person(n % 2 == 0 ? "lead" : "team"),
        today().plusDays(n + 1L),
        Severity.MINOR,
        Phase.KICKOFF);
  }

  /** Without an account: only named, never logged in. */
  private PersonId person(Cast cast, String name) {
    return people.addPerson(
        Actor.SYSTEM,
        new NewPerson(name, UUID.randomUUID() + "@example.org", cast.client(), null, "en"));
  }

  private DateRange soon() {
    return new DateRange(today(), today().plusDays(9));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
