package org.tollgate.shell.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.SeatRole;

/** A shop nine months after go-live, on the light template: its last gate is a month away. */
@Component
@Profile("demo")
class QuillonOutdoor {

  private static final int[] GATES = {-560, -530, -470, -380, -272, 30};

  private final CharterStory charter;
  private final Storyteller storyteller;
  private final GateStory gates;
  private final MeetingStory meetings;
  private final LessonStory lessons;
  private final QuillonPlan plan;

  QuillonOutdoor(
      CharterStory charter,
      Storyteller storyteller,
      GateStory gates,
      MeetingStory meetings,
      LessonStory lessons,
      QuillonPlan plan) {
    this.charter = charter;
    this.storyteller = storyteller;
    this.gates = gates;
    this.meetings = meetings;
    this.lessons = lessons;
    this.plan = plan;
  }

  void tell(Company company, Calendar calendar) {
    Cast cast = cast(company);
    Storyteller.Told told = begin(cast, calendar);
    LocalDate live = calendar.day(GATES[Phase.GO_LIVE.ordinal()]);
    int from = -585;
    for (Phase phase : Phase.values()) {
      int to = GATES[phase.ordinal()];
      if (phase == Phase.KICKOFF) {
        plan.agree(told, cast, from, live);
      }
      if (phase == Phase.GO_LIVE) {
        goLive(told, cast, from, to);
        from = to + 1;
      } else if (phase != Phase.POST_LAUNCH_REVIEW) {
        storyteller.pass(told, phase, from, to, GateStory.Answers.all(), unanimous(cast));
        from = to + 1;
      }
    }
    meetings.tell(told, cast, from);
    storyteller.work(told, Phase.POST_LAUNCH_REVIEW, from, -5, 1);
    told.calendar().goTo(-5);
    plan.measure(told, cast.person("ingrid.moe"), live);
    plan.live(told, cast);
    gates.answer(
        told.director(), told.id(), Phase.POST_LAUNCH_REVIEW, GateStory.Answers.all(), calendar);
  }

  /** The shop's lead is certified once the work is done, and with that the whole department. */
  private void goLive(Storyteller.Told told, Cast cast, int from, int to) {
    storyteller.work(told, Phase.GO_LIVE, from, to - 3, 0);
    told.calendar().goTo(to - 2);
    Actor lead = cast.actor("ingrid.moe");
    LessonStory.School school =
        new LessonStory.School(
            cast.actor("director"), cast.actor("consultant"), lead, List.of(lead));
    lessons.teach(told, SampleLesson.shop(), school);
    gates.answer(
        told.director(), told.id(), Phase.GO_LIVE, GateStory.Answers.all(), told.calendar());
    storyteller.decide(told, Phase.GO_LIVE, to, unanimous(cast));
  }

  private Storyteller.Told begin(Cast cast, Calendar calendar) {
    calendar.goTo(-590);
    Actor director = cast.actor("bruno.salgado");
    CharterStory.Content content = content(cast);
    RolloutId id = charter.write(director, terms(cast.company(), calendar), content);
    charter.seat(director, id, cast.person("chair"), cast.person("eva.lindqvist"), cast.seats());
    charter.sign(id, cast.actor("chair"), cast.actor("eva.lindqvist"), content.scope());
    return new Storyteller.Told(id, director, calendar);
  }

  private static Cast cast(Company company) {
    return new Cast(company)
        .client(SeatRole.COMMITTEE_MEMBER, "Finance", "member1")
        .client(SeatRole.COMMITTEE_MEMBER, "Stores", "yusuf.karaca")
        .client(SeatRole.TEAM_MEMBER, "Adviser from Lanternway Travel", "director")
        .department(SeatRole.DEPARTMENT_LEAD, "Online shop", "Online shop", "ingrid.moe")
        .client(SeatRole.AUDITOR, "Internal audit", "auditor")
        .implementer(SeatRole.CONSULTANT, "Consultant", "consultant")
        .implementer(SeatRole.IMPLEMENTER, "Build", "implementer");
  }

  private static RolloutTerms terms(Company company, Calendar calendar) {
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    for (Phase phase : Phase.values()) {
      days.put(phase, calendar.day(GATES[phase.ordinal()]));
    }
    return RolloutTerms.draft(
            "Quillon Outdoor", company.organisation(SamplePeople.GROUP), Calendar.ZONE)
        .with(company.organisation(SamplePeople.CORVANE), RolloutTerms.PartyRole.IMPLEMENTER)
        .withTemplate(RolloutTemplate.LIGHT)
        .withPlan(GatePlan.of(days))
        .withRhythm(
            new RolloutTerms.Rhythm(
                calendar.day(-575),
                RolloutTerms.Cadence.MONTHLY,
                RolloutTerms.Cadence.FORTNIGHTLY));
  }

  private static CharterStory.Content content(Cast cast) {
    return new CharterStory.Content(
        List.of("A regular customer of the stores is a stranger to the online shop"),
        List.of(
            new Goal(
                "Regular customers order more often",
                "revenue from those who know us already",
                "Online shop",
                "orders per customer and year, from the order book",
                "2.1",
                "2.5",
                "customers with a store card order 2.6 times already",
                "the store cards are renewed this spring")),
        Set.of(Area.SALES, Area.MARKETING),
        List.of(new ScopedDepartment("Online shop", cast.person("ingrid.moe"))),
        List.of("Opens every gate meeting", "Decides within a week on what is put to them"));
  }

  private static List<BallotStory.Vote> unanimous(Cast cast) {
    return List.of(
        BallotStory.Vote.go(cast.actor("yusuf.karaca")), BallotStory.Vote.go(cast.actor("chair")));
  }
}
