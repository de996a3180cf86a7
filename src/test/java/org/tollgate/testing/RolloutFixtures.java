package org.tollgate.testing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.CharterSigning;
import org.tollgate.governance.charter.CharterText;
import org.tollgate.governance.charter.SignatureKind;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;

/**
 * Makes rollouts for tests as people make them, through the services: people with accounts, a
 * drafted charter, seats, signatures, phases. Nothing is written past the rules.
 */
public class RolloutFixtures {

  /** Of every account that a fixture opens. */
  public static final String PASSWORD = "seven-green-lanterns";

  /** The departments in scope; "Sales" has a lead. */
  public static final List<String> DEPARTMENTS = List.of("Sales");

  private final PeopleManagement people;
  private final AccountManagement accounts;
  private final PasswordChoice passwords;
  private final CharterDrafting drafting;
  private final CharterSigning signing;
  private final SeatManagement seats;
  private final PhaseManagement phases;
  private final Rollouts rollouts;
  private final Clock clock;

  public RolloutFixtures(
      PeopleManagement people,
      AccountManagement accounts,
      PasswordChoice passwords,
      CharterDrafting drafting,
      CharterSigning signing,
      SeatManagement seats,
      PhaseManagement phases,
      Rollouts rollouts,
      Clock clock) {
    this.people = people;
    this.accounts = accounts;
    this.passwords = passwords;
    this.drafting = drafting;
    this.signing = signing;
    this.seats = seats;
    this.phases = phases;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /** A rollout with the people who have a part in it. */
  public record Staged(RolloutId id, Cast cast) {}

  /** Two companies and fourteen people, new on every call. */
  public Cast cast() {
    OrganisationId client = organisation("Lanternway Travel");
    OrganisationId implementer = organisation("Corvane Consulting");
    OrganisationId stranger = organisation("Quillon Car Hire");
    Map<String, PersonId> parts = new HashMap<>();
    for (String part :
        List.of(
            "director",
            "sponsor",
            "successor",
            "chair",
            "member1",
            "member2",
            "team",
            "lead",
            "staff",
            "auditor",
            "outsider")) {
      parts.put(part, person(part, client));
    }
    parts.put("consultant", person("consultant", implementer));
    parts.put("implementer", person("implementer", implementer));
    parts.put("stranger", person("stranger", stranger));
    return new Cast(client, implementer, Map.copyOf(parts));
  }

  public OrganisationId organisation(String name) {
    return people.addOrganisation(Actor.SYSTEM, name + " " + UUID.randomUUID());
  }

  /** A person with an account, called after the part. */
  public PersonId person(String part, OrganisationId organisation) {
    return person(part, part, organisation);
  }

  /** The same with a name of any script. */
  public PersonId person(String part, String name, OrganisationId organisation) {
    String unique = part + "-" + UUID.randomUUID();
    PersonId person =
        people.addPerson(
            Actor.SYSTEM, new NewPerson(name, unique + "@example.org", organisation, null, "en"));
    AccountOutcome outcome = accounts.open(Actor.SYSTEM, person, new Username(unique));
    String token = ((AccountOutcome.Opened) outcome).link().token();
    none(passwords.byLink(token, PASSWORD));
    return person;
  }

  /** A charter that is complete, with every seat filled and nothing signed. */
  public Staged draft() {
    return draft(cast());
  }

  /** The same with people who may sit in other rollouts too. */
  public Staged draft(Cast cast) {
    RolloutTerms terms =
        RolloutTerms.draft("Lanternway Travel", cast.client(), ZoneId.of("Europe/Berlin"))
            .with(cast.implementer(), RolloutTerms.PartyRole.IMPLEMENTER)
            .withPlan(monthly(today().plusDays(30)))
            .withRhythm(
                new RolloutTerms.Rhythm(
                    today().plusDays(14),
                    RolloutTerms.Cadence.MONTHLY,
                    RolloutTerms.Cadence.HALF_MONTHLY));
    Actor director = cast.director();
    RolloutId id = drafting.draft(director, terms);
    drafting.saveProblems(director, id, List.of("Nobody sees all orders of a customer"));
    drafting.saveGoals(director, id, List.of(goal()));
    drafting.saveScope(
        director,
        id,
        Set.of(Area.SALES, Area.SERVICE),
        List.of(new ScopedDepartment(DEPARTMENTS.get(0), cast.person("lead"))));
    drafting.saveDuties(director, id, List.of("Opens each gate meeting in person"));
    fillSeats(id, cast);
    return new Staged(id, cast);
  }

  /** The charter is signed by everybody: RUNNING, before its first phase is opened. */
  public Staged accepted() {
    return accept(draft());
  }

  /** Has everybody sign a complete draft. */
  public Staged accept(Staged staged) {
    Cast cast = staged.cast();
    sign(staged, cast.sponsor(), SignatureKind.SPONSOR, null);
    sign(staged, cast.actor("successor"), SignatureKind.SUCCESSOR, null);
    sign(staged, cast.actor("lead"), SignatureKind.SUPPORT, DEPARTMENTS.get(0));
    sign(staged, cast.sponsor(), SignatureKind.CHARTER, null);
    return staged;
  }

  /** In this phase, which is open; the gates before are passed without a review. */
  public Staged inPhase(Phase phase) {
    Staged staged = accepted();
    for (Phase before : Phase.values()) {
      none(phases.open(Actor.SYSTEM, staged.id(), before));
      if (before == phase) {
        return staged;
      }
      phases.pass(staged.id(), before);
    }
    throw new IllegalStateException("no such phase");
  }

  public Staged running() {
    return inPhase(Phase.PREPARATION);
  }

  public void sign(Staged staged, Actor actor, SignatureKind kind, String department) {
    CharterText text = signing.text(actor, staged.id(), kind, department);
    CharterSigning.Request request = new CharterSigning.Request(kind, department, text.token());
    CharterSigning.Outcome outcome = signing.sign(actor, staged.id(), request, PASSWORD);
    if (!(outcome instanceof CharterSigning.Outcome.Signed)) {
      throw new IllegalStateException("Not signed: " + outcome);
    }
  }

  /** The first seat of this role, committee seats by title. */
  public SeatView seat(RolloutId rollout, SeatRole role) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> seat.role() == role)
        .findFirst()
        .orElseThrow();
  }

  /** Adds a seat and fills it, as the director. */
  public SeatId seat(Staged staged, NewSeat seat, PersonId person) {
    SeatManagement.Addition added = seats.add(staged.cast().director(), staged.id(), seat);
    if (!(added instanceof SeatManagement.Addition.Added fresh)) {
      throw new IllegalStateException("Not added: " + added);
    }
    none(seats.fill(staged.cast().director(), fresh.seat(), person, "appointed"));
    return fresh.seat();
  }

  public static Goal goal() {
    return new Goal(
        "Quotes are answered within a day",
        "fewer customers go elsewhere",
        "sales desk",
        "share of quotes answered within 24 hours",
        "61 %",
        "85 %",
        "two branches do it already",
        "the season opens in May");
  }

  /** Six gates, thirty days apart. */
  public static GatePlan monthly(LocalDate first) {
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      days.put(phase, first.plusDays(30L * phase.ordinal()));
    }
    return GatePlan.of(days);
  }

  private void fillSeats(RolloutId id, Cast cast) {
    Staged staged = new Staged(id, cast);
    fill(id, cast, SeatRole.SPONSOR, "sponsor");
    fill(id, cast, SeatRole.SUCCESSOR, "successor");
    fill(id, cast, SeatRole.COMMITTEE_MEMBER, "chair");
    OrganisationId client = cast.client();
    seat(staged, NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Finance", client), cast.person("member1"));
    seat(staged, NewSeat.of(SeatRole.COMMITTEE_MEMBER, "Sales", client), cast.person("member2"));
    seat(staged, NewSeat.of(SeatRole.TEAM_MEMBER, "Front office", client), cast.person("team"));
    seat(
        staged,
        NewSeat.of(SeatRole.DEPARTMENT_LEAD, "Sales lead", client).forDepartment("Sales"),
        cast.person("lead"));
    seat(
        staged,
        NewSeat.of(SeatRole.STAFF, "Sales desk", client).forDepartment("Sales"),
        cast.person("staff"));
    seat(staged, NewSeat.of(SeatRole.AUDITOR, "Auditor", client), cast.person("auditor"));
    OrganisationId other = cast.implementer();
    seat(staged, NewSeat.of(SeatRole.CONSULTANT, "Consultant", other), cast.person("consultant"));
    seat(staged, NewSeat.of(SeatRole.IMPLEMENTER, "Build", other), cast.person("implementer"));
  }

  private void fill(RolloutId id, Cast cast, SeatRole role, String part) {
    none(seats.fill(cast.director(), seat(id, role).id(), cast.person(part), "appointed"));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static void none(Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> {
          throw new IllegalStateException("Refused: " + reason);
        });
  }
}
