package org.tollgate.shell.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.SeatRole;

/**
 * A travel company in the middle of go-live, as in the method's own example (P22–P24): three gates
 * went well or with conditions, one was refused first, and one condition is overdue.
 */
@Component
@Profile("demo")
class LanternwayTravel {

  private static final int TODAY = 0;
  private static final int GO_LIVE = 18;

  private final CharterStory charter;
  private final Storyteller storyteller;
  private final GateStory gates;
  private final BallotStory ballots;
  private final Aftermath aftermath;
  private final LanternwayPlan plan;

  LanternwayTravel(
      CharterStory charter,
      Storyteller storyteller,
      GateStory gates,
      BallotStory ballots,
      Aftermath aftermath,
      LanternwayPlan plan) {
    this.charter = charter;
    this.storyteller = storyteller;
    this.gates = gates;
    this.ballots = ballots;
    this.aftermath = aftermath;
    this.plan = plan;
  }

  void tell(Company company, Calendar calendar) {
    Cast cast = cast(company);
    Storyteller.Told told = begin(cast, calendar);
    storyteller.pass(told, Phase.PREPARATION, -405, -381, GateStory.Answers.all(), unanimous(cast));
    calendar.goTo(-379);
    plan.write(told, cast);
    plan.agree(told, cast, GO_LIVE);
    storyteller.pass(told, Phase.KICKOFF, -380, -360, GateStory.Answers.all(), unanimous(cast));
    diagnose(told, cast);
    design(told, cast);
    goLive(told, cast);
  }

  private Storyteller.Told begin(Cast cast, Calendar calendar) {
    calendar.goTo(-410);
    Actor director = cast.actor("director");
    CharterStory.Content content = content(cast);
    RolloutId id = charter.write(director, terms(cast.company(), calendar), content);
    charter.seat(director, id, cast.person("chair"), cast.person("daniel.weiss"), cast.seats());
    calendar.goTo(-407);
    charter.sign(id, cast.actor("chair"), cast.actor("daniel.weiss"), content.scope());
    return new Storyteller.Told(id, director, calendar);
  }

  private void diagnose(Storyteller.Told told, Cast cast) {
    storyteller.pass(told, Phase.DIAGNOSIS, -358, -276, GateStory.Answers.all(), refusal(cast));
    told.calendar().goTo(-274);
    ballots.agreeRework(
        told.director(),
        told.id(),
        Phase.DIAGNOSIS,
        Set.of("diag-processes", "diag-data-quality"),
        "The branches were not heard: map their processes and count duplicates with them.");
    storyteller.work(told, Phase.DIAGNOSIS, -273, -266, 0);
    gates.answer(
        told.director(), told.id(), Phase.DIAGNOSIS, GateStory.Answers.all(), told.calendar());
    storyteller.decide(told, Phase.DIAGNOSIS, -262, conditional(told, cast));
  }

  private void design(Storyteller.Told told, Cast cast) {
    storyteller.work(told, Phase.DESIGN, -260, -150, 0);
    aftermath.closeConditions(told, cast.actor("member1"), null);
    told.calendar().goTo(-142);
    aftermath.substitute(told, cast.actor("member2"), cast.person("wei.chen"), -140, -125);
    GateStory.Answers answers = new GateStory.Answers(cast.actor("member4"), Set.of(), Set.of());
    gates.answer(told.director(), told.id(), Phase.DESIGN, answers, told.calendar());
    storyteller.decide(told, Phase.DESIGN, -136, withOpenCondition(told, cast));
  }

  private void goLive(Storyteller.Told told, Cast cast) {
    storyteller.work(told, Phase.GO_LIVE, -130, -6, 3);
    Set<String> open = Set.of("G5-04", "G5-08");
    GateStory.Answers answers = new GateStory.Answers(null, Set.of("G5-06"), open);
    gates.answer(told.director(), told.id(), Phase.GO_LIVE, answers, told.calendar());
    aftermath.closeConditions(told, cast.actor("member3"), cast.person("jonas.aalto"));
    aftermath.retreat(told, cast);
    Calendar calendar = told.calendar();
    DateRange leave = new DateRange(calendar.day(-3), calendar.day(-3).plusDays(8));
    Actor absent = cast.actor("jonas.aalto");
    storyteller.leave(absent, leave);
    calendar.goTo(TODAY);
    plan.live(told, cast);
    plan.report(told, cast);
    aftermath.askForTime(told, Phase.GO_LIVE, calendar.day(27));
  }

  private static Cast cast(Company company) {
    return new Cast(company)
        .client(SeatRole.COMMITTEE_MEMBER, "Finance", "member1")
        .department(SeatRole.COMMITTEE_MEMBER, "Sales", "Sales desk", "member2")
        .department(SeatRole.COMMITTEE_MEMBER, "Service", "Call centre", "member3")
        .department(SeatRole.COMMITTEE_MEMBER, "Branches", "Branch network", "member4")
        .client(SeatRole.TEAM_MEMBER, "IT", "jonas.aalto")
        .client(SeatRole.TEAM_MEMBER, "Training", "lucia.prado")
        .department(SeatRole.DEPARTMENT_LEAD, "Sales desk", "Sales desk", "lead")
        .department(SeatRole.DEPARTMENT_LEAD, "Call centre", "Call centre", "amara.diallo")
        .department(SeatRole.DEPARTMENT_LEAD, "Branch network", "Branch network", "sven.holm")
        .department(SeatRole.STAFF, "Sales desk clerk", "Sales desk", "staff")
        .client(SeatRole.AUDITOR, "Internal audit", "auditor")
        .implementer(SeatRole.CONSULTANT, "Consultant", "consultant")
        .implementer(SeatRole.IMPLEMENTER, "Integration", "implementer");
  }

  private static RolloutTerms terms(Company company, Calendar calendar) {
    Map<Phase, LocalDate> gates = new EnumMap<>(Phase.class);
    int[] offsets = {-381, -360, -276, -136, GO_LIVE, 235};
    for (Phase phase : Phase.values()) {
      gates.put(phase, calendar.day(offsets[phase.ordinal()]));
    }
    return RolloutTerms.draft(
            "Lanternway Travel", company.organisation(SamplePeople.GROUP), Calendar.ZONE)
        .with(company.organisation(SamplePeople.CORVANE), RolloutTerms.PartyRole.IMPLEMENTER)
        .withPlan(GatePlan.of(gates))
        .withRhythm(
            new RolloutTerms.Rhythm(
                calendar.day(-395),
                RolloutTerms.Cadence.FORTNIGHTLY,
                RolloutTerms.Cadence.HALF_MONTHLY));
  }

  private static CharterStory.Content content(Cast cast) {
    return new CharterStory.Content(
        List.of(
            "A customer who moves from the call centre to a branch starts again from nothing",
            "Nobody can say which quotes were never answered",
            "One customer in nine stands in the books twice"),
        goals(),
        Set.of(Area.MARKETING, Area.SALES, Area.SERVICE),
        List.of(
            new ScopedDepartment("Sales desk", cast.person("lead")),
            new ScopedDepartment("Call centre", cast.person("amara.diallo")),
            new ScopedDepartment("Branch network", cast.person("sven.holm"))),
        List.of(
            "Opens every gate meeting and reads the evidence before it",
            "Removes what the project director cannot, within a week",
            "Tells all branches each quarter what has changed and why"));
  }

  private static List<Goal> goals() {
    return List.of(
        new Goal(
            "Quotes are answered within a day",
            "fewer customers book elsewhere while they wait",
            "Sales desk",
            "share of quotes answered within 24 hours, from the mail archive",
            "61 %",
            "80 %",
            "two branches answer 83 % already, with the same staff",
            "the season's quotes begin in January"),
        new Goal(
            "Callers wait less",
            "callers stay on the line and agents lose no time on call-backs",
            "Call centre",
            "mean waiting time per call, from the telephone system",
            "55 s",
            "45 s",
            "a third of the wait is the search for the caller's file",
            "the telephone contract is renewed this year"));
  }

  private static List<BallotStory.Vote> unanimous(Cast cast) {
    return List.of(
        BallotStory.Vote.go(cast.actor("member1")),
        BallotStory.Vote.go(cast.actor("member2")),
        BallotStory.Vote.go(cast.actor("chair")));
  }

  private static List<BallotStory.Vote> refusal(Cast cast) {
    return List.of(
        BallotStory.Vote.go(cast.actor("member2")),
        BallotStory.Vote.of(
            cast.actor("member4"), Choice.NO_GO, "Eleven branches were never visited."),
        BallotStory.Vote.of(
            cast.actor("member3"), Choice.NO_GO, "The duplicates were estimated, not counted."),
        BallotStory.Vote.of(
            cast.actor("chair"), Choice.NO_GO, "Then we do not know our processes yet."));
  }

  private static List<BallotStory.Vote> conditional(Storyteller.Told told, Cast cast) {
    LocalDate due = told.calendar().day(-200);
    return List.of(
        BallotStory.Vote.go(cast.actor("member2")),
        new BallotStory.Vote(
            cast.actor("member1"),
            Choice.CONDITIONAL,
            "The cost of parallel running is not in the budget yet.",
            List.of(
                new ProposedCondition(
                    "Cost of parallel running entered in the budget",
                    cast.person("jonas.aalto"),
                    due,
                    false))),
        new BallotStory.Vote(
            cast.actor("chair"),
            Choice.CONDITIONAL,
            "",
            List.of(
                new ProposedCondition(
                    "Owner named for each customer touchpoint", cast.person("lead"), due, false))),
        BallotStory.Vote.go(cast.actor("member4")),
        BallotStory.Vote.of(cast.actor("member3"), Choice.ABSTAIN, ""));
  }

  private static List<BallotStory.Vote> withOpenCondition(Storyteller.Told told, Cast cast) {
    ProposedCondition fallBack =
        new ProposedCondition(
            "Fall-back for supplier payments agreed with finance",
            cast.person("jonas.aalto"),
            told.calendar().day(-4),
            true);
    ProposedCondition supportDesk =
        new ProposedCondition(
            "Support desk for the first four weeks named, with substitutes",
            cast.person("lucia.prado"),
            told.calendar().day(-30),
            false);
    return List.of(
        BallotStory.Vote.go(cast.actor("wei.chen")),
        BallotStory.Vote.go(cast.actor("member3")),
        new BallotStory.Vote(
            cast.actor("member1"),
            Choice.CONDITIONAL,
            "If the interface fails on the first day, suppliers must still be paid.",
            List.of(fallBack)),
        new BallotStory.Vote(
            cast.actor("chair"),
            Choice.CONDITIONAL,
            "Agreed, and one more.",
            List.of(supportDesk)));
  }
}
