package org.tollgate.shell.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.NewMilestone.Duty;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.Severity;
import org.tollgate.governance.schedule.LinkType;
import org.tollgate.shell.sample.RegisterStory.Watched;

/**
 * The plan of Lanternway Travel: most of it went well, but the order interface has slipped in the
 * last two reports, and what hangs on it is the gate.
 */
@Component
@Profile("demo")
class LanternwayPlan {

  private final PlanStory story;
  private final KpiStory kpis;
  private final RegisterStory registers;
  private final LessonStory lessons;
  private final BudgetStory budget;
  private final Map<String, MilestoneId> milestones = new HashMap<>();

  LanternwayPlan(
      PlanStory story,
      KpiStory kpis,
      RegisterStory registers,
      LessonStory lessons,
      BudgetStory budget) {
    this.story = story;
    this.kpis = kpis;
    this.registers = registers;
    this.lessons = lessons;
    this.budget = budget;
  }

  void write(Storyteller.Told told, Cast cast) {
    Duty director = Duty.of(told.director().person());
    Duty build = Duty.of(cast.person("implementer"));
    add(
        told,
        "pilot",
        MilestoneKind.VISIBLE_RESULT,
        director,
        "Pilot branch works in the CRM",
        -205);
    add(
        told,
        "known",
        MilestoneKind.VISIBLE_RESULT,
        Duty.of(cast.person("member3")),
        "Callers are known by name in the call centre",
        -90);
    add(
        told,
        "erp",
        MilestoneKind.EXTERNAL,
        director.ofOutside("ERP upgrade of the group"),
        "ERP upgrade of the group is live",
        -62);
    technical(told, build);
    ahead(told, director, Duty.of(cast.person("lucia.prado")));
    more(told, director);
    story.sign(told, "As agreed at kickoff");
  }

  /** What the rollout will be judged by, signed before it began. */
  void agree(Storyteller.Told told, Cast cast, int goLive) {
    kpis.agree(
        told,
        SampleKpis.travel(
            cast.person("lead"), cast.person("amara.diallo"), cast.person("sven.holm")));
    budget.sign(told, 3);
    told.calendar().pass(600);
    kpis.sign(told, cast.actor("chair"), cast.actor("implementer"), told.calendar().day(goLive));
  }

  /**
   * What has been taught for four weeks and watched for three, and today's report to the committee.
   */
  void report(Storyteller.Told told, Cast cast) {
    Calendar calendar = told.calendar();
    calendar.lookBack(
        calendar.day(-28), () -> lessons.teach(told, SampleLesson.travel(), school(cast)));
    calendar.lookBack(calendar.day(-21), () -> registers.watch(told, watched(cast)));
    budget.spend(told, 70);
    story.askForChange(told, cast.actor("lucia.prado"));
    registers.report(told);
  }

  /** Two of the three leads have passed; gate 5 waits for the sales desk. */
  private static LessonStory.School school(Cast cast) {
    return new LessonStory.School(
        cast.actor("jonas.aalto"),
        cast.actor("consultant"),
        cast.actor("lead"),
        List.of(cast.actor("amara.diallo"), cast.actor("sven.holm")));
  }

  private static List<Watched> watched(Cast cast) {
    return List.of(
        Watched.risk(
                Category.PARTNER,
                "The interface to the booking system slips again",
                "Without it the back office types every booking twice, and gate 5 waits.",
                new Severity(4, 4),
                cast.person("implementer"))
            .answered(
                Response.Strategy.REDUCE,
                "A second team of the implementer tests; progress is looked at every Friday.",
                10),
        Watched.risk(
                Category.PEOPLE,
                "Branches go on with their own lists",
                "Customers stand in two places, and the figures of the CRM are doubted.",
                new Severity(3, 4),
                cast.person("sven.holm"))
            .answered(
                Response.Strategy.AVOID,
                "Lists are read-only from the first day; branch managers sign that.",
                16),
        Watched.issue(
            Category.PEOPLE,
            "Two of three trainers are ill",
            "Branch training cannot be complete before the gate.",
            3,
            cast.person("lucia.prado")));
  }

  private void technical(Storyteller.Told told, Duty build) {
    add(told, "data", MilestoneKind.DELIVERABLE, build.withWork(10), "Test data delivered", -48);
    add(
        told,
        "migration",
        MilestoneKind.DELIVERABLE,
        build.withWork(15),
        "Migration rehearsed with all customers",
        -33);
    add(
        told,
        "interface",
        MilestoneKind.CONTRACT,
        build.withWork(15),
        "Order interface tested",
        -17,
        after("data", LinkType.FS, 0),
        after("erp", LinkType.FF, 5));
  }

  private void ahead(Storyteller.Told told, Duty director, Duty training) {
    add(
        told,
        "training",
        MilestoneKind.DELIVERABLE,
        training.withWork(20).forGate(Phase.GO_LIVE),
        "Branch training complete",
        -4);
    add(
        told,
        "papers",
        MilestoneKind.DELIVERABLE,
        director.forGate(Phase.GO_LIVE),
        "Papers of gate 5 complete",
        10,
        after("interface", LinkType.FS, 5),
        after("training", LinkType.SS, 10));
    add(
        told,
        "live",
        MilestoneKind.CONTRACT,
        director,
        "All departments live",
        24,
        after("papers", LinkType.FS, 6));
  }

  private void more(Storyteller.Told told, Duty director) {
    add(
        told,
        "quotes",
        MilestoneKind.VISIBLE_RESULT,
        director,
        "First month in which no quote stays unanswered",
        85);
    add(
        told,
        "season",
        MilestoneKind.VISIBLE_RESULT,
        director,
        "Season opened with one file per customer",
        200);
  }

  /** What was reported until today. */
  void live(Storyteller.Told told, Cast cast) {
    var build = told.director();
    var training = cast.actor("lucia.prado");
    Map<Integer, List<PlanStory.Event>> events = new HashMap<>();
    events.put(-205, List.of(story.reach(told, id("pilot"))));
    events.put(-88, List.of(story.reach(told, id("known"))));
    events.put(-62, List.of(story.reach(told, id("erp"))));
    events.put(-48, List.of(story.reach(told, id("data"))));
    events.put(
        -34,
        List.of(
            story.move(
                told, build, id("migration"), -26, "Two duplicates in nine: counted again")));
    events.put(-26, List.of(story.reach(told, id("migration"))));
    events.put(
        -24,
        List.of(
            story.move(
                told, build, id("interface"), -6, "Test data of the back office came late")));
    events.put(
        -20,
        List.of(story.move(told, training, id("training"), 6, "Two of three trainers are ill")));
    events.put(
        -9,
        List.of(
            story.move(told, build, id("interface"), 6, "Release 4.2 of the supplier is late")));
    story.live(told, told.calendar().day(-370), events);
  }

  private MilestoneId id(String word) {
    return milestones.get(word);
  }

  private Predecessor after(String word, LinkType type, int lag) {
    return new Predecessor(id(word).value(), type, lag);
  }

  private void add(
      Storyteller.Told told,
      String word,
      MilestoneKind kind,
      Duty duty,
      String name,
      int day,
      Predecessor... waitsFor) {
    NewMilestone wish =
        new NewMilestone(name, kind, duty, told.calendar().day(day), Set.of(waitsFor));
    milestones.put(word, story.add(told, wish));
  }
}
