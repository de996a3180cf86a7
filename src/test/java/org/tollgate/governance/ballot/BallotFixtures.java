package org.tollgate.governance.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.RolloutManagement;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.testing.SettableClock;

/**
 * Rollouts with committees, drawn up through the services that a user calls, and a question of the
 * tests' own. Deliberately no {@code @Configuration}, which the scan of other tests would find.
 */
class BallotFixtures {

  static final Instant START = Instant.parse("2026-03-25T16:40:00Z");
  private static final Map<PersonId, String> USERNAMES = new ConcurrentHashMap<>();
  static final String PASSWORD = "barrier goes up";

  @Bean
  SettableClock settableClock() {
    return new SettableClock(START);
  }

  /** Hashing is not what these tests are about. */
  @Bean
  PasswordEncoder quickEncoder() {
    return new PasswordEncoder() {
      @Override
      public String encode(CharSequence raw) {
        return "{test}" + raw;
      }

      @Override
      public boolean matches(CharSequence raw, String encoded) {
        return encode(raw).equals(encoded);
      }
    };
  }

  @Bean
  Question question() {
    return new Question();
  }

  @Bean
  Witness witness() {
    return new Witness();
  }

  @Bean
  Committees committees(
      PeopleManagement people,
      AccountManagement accounts,
      PasswordChoice passwords,
      RolloutManagement rollouts,
      SeatManagement seats,
      Rollouts reading,
      Substitutes substitutes) {
    return new Committees(people, accounts, passwords, rollouts, seats, reading, substitutes);
  }

  /** What the committee is asked; a test may change what the evidence says. */
  static final class Question implements BallotSubjects {

    private final Map<UUID, List<Line>> lines = new ConcurrentHashMap<>();

    private volatile Runnable reader = () -> {};

    /** Runs whenever somebody is shown the question, inside their transaction. */
    void whenRead(Runnable hook) {
      reader = hook;
    }

    void say(UUID subject, Line... said) {
      lines.put(subject, List.of(said));
    }

    @Override
    public String kind() {
      return "question";
    }

    @Override
    public Briefing briefing(UUID subject, Locale locale) {
      reader.run();
      return new Briefing(
          "Gate 5 · Lanternway Travel · round 1",
          "Open the CRM to all departments?",
          "To close phase 5 and let all departments work in the CRM.",
          lines.getOrDefault(
              subject, List.of(new Line("ok", "245 of 254 certified", null, "G5-01", "/g5"))),
          "All 11 mandatory criteria answered yes.",
          "/gates/5",
          "9f2c");
    }
  }

  /** Remembers what was told and recorded. */
  static final class Witness {

    final List<Recordable> acts = new CopyOnWriteArrayList<>();
    final List<BallotEvents.Closed> closed = new CopyOnWriteArrayList<>();
    final List<BallotEvents.Extended> extended = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Recordable act) {
      acts.add(act);
    }

    @EventListener
    void on(BallotEvents.Closed event) {
      closed.add(event);
    }

    @EventListener
    void on(BallotEvents.Extended event) {
      extended.add(event);
    }

    List<Recordable> actsOf(BallotId ballot, String act) {
      return acts.stream()
          .filter(a -> a.subject().equals(ballot.value()) && a.act().equals(act))
          .toList();
    }

    List<Object> refusals(BallotId ballot) {
      return actsOf(ballot, "vote-refused").stream().map(a -> a.facts().get("reason")).toList();
    }
  }

  /** Draws up a rollout with a director and a committee. */
  record Committees(
      PeopleManagement people,
      AccountManagement accounts,
      PasswordChoice passwords,
      RolloutManagement rollouts,
      SeatManagement seats,
      Rollouts reading,
      Substitutes substitutes) {

    /**
     * @param size at least two: the chair, then the sponsor; the third has the veto
     */
    Committee of(int size, VotingRule rule) {
      String unique = UUID.randomUUID().toString().substring(0, 8);
      OrganisationId client = people.addOrganisation(Actor.SYSTEM, "Lanternway " + unique);
      Actor director = person(client, "Helena Brandt");
      RolloutId rollout =
          rollouts.draft(
              director,
              RolloutTerms.draft("Lanternway Travel", client, ZoneId.of("Europe/Berlin")));
      List<Actor> voters = new ArrayList<>();
      Committee committee = new Committee(rollout, client, director, voters, this);
      List<SeatView> there = new ArrayList<>(reading.seats(rollout));
      there.sort(Comparator.comparing(seat -> !seat.chair()));
      for (SeatView seat : there) {
        if (seat.role().votes()) {
          voters.add(committee.seat(seat.id(), seat.chair() ? "Ruth Okafor" : "Amara Diallo"));
        }
      }
      for (int i = 2; i < size; i++) {
        NewSeat seat = NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Member " + i, client);
        voters.add(committee.seat(committee.add(i == 2 ? seat.withVeto() : seat), "Member " + i));
      }
      require(seats.decideBy(director, rollout, rule).isEmpty());
      return committee;
    }

    Actor person(OrganisationId organisation, String name) {
      String unique = "p" + UUID.randomUUID().toString().substring(0, 8);
      PersonId person =
          people.addPerson(
              Actor.SYSTEM, new NewPerson(name, unique + "@example.org", organisation, null, "en"));
      AccountOutcome.Opened opened =
          (AccountOutcome.Opened) accounts.open(Actor.SYSTEM, person, new Username(unique));
      require(passwords.byLink(opened.link().token(), PASSWORD).isEmpty());
      USERNAMES.put(person, unique);
      return Actor.of(person);
    }
  }

  /** A rollout with its people; voters in the order of the roster, the chair first. */
  record Committee(
      RolloutId rollout,
      OrganisationId client,
      Actor director,
      List<Actor> voters,
      Committees all) {

    Actor chair() {
      return voters.get(0);
    }

    Actor stranger() {
      return all.person(client, "Wei Chen");
    }

    SeatId add(NewSeat seat) {
      return ((SeatManagement.Addition.Added) all.seats().add(director, rollout, seat)).seat();
    }

    Actor seat(SeatId seat, String name) {
      Actor holder = all.person(client, name);
      fill(seat, holder);
      return holder;
    }

    void fill(SeatId seat, Actor holder) {
      require(all.seats().fill(director, seat, holder.person(), "").isEmpty());
    }

    SeatId seatOf(Actor holder) {
      return all.reading().seats(rollout).stream()
          .filter(seat -> holder.person().equals(seat.person()))
          .map(SeatView::id)
          .findFirst()
          .orElseThrow();
    }

    /** The holder names who acts for them. */
    void substitute(Actor holder, Actor other, LocalDate from, LocalDate to) {
      require(
          all.substitutes()
              .name(holder, seatOf(holder), other.person(), new DateRange(from, to))
              .isEmpty());
    }
  }

  static String username(Actor actor) {
    return USERNAMES.get(actor.person());
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("The fixture was refused");
    }
  }
}
