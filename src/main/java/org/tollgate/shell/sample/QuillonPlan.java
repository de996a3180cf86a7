package org.tollgate.shell.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.Severity;
import org.tollgate.shell.sample.RegisterStory.Watched;

/** Plan, budget and risks of the small sample: a shop that is live and looks at what came of it. */
@Component
@Profile("demo")
class QuillonPlan {

  private final PlanStory story;
  private final KpiStory kpis;
  private final BudgetStory budget;
  private final RegisterStory registers;
  private Map<Integer, List<MilestoneId>> reached = Map.of();

  QuillonPlan(PlanStory story, KpiStory kpis, BudgetStory budget, RegisterStory registers) {
    this.story = story;
    this.kpis = kpis;
    this.budget = budget;
    this.registers = registers;
  }

  /** Agreed at the kickoff; what was reached since is told on its day. */
  void agree(Storyteller.Told told, Cast cast, int from, LocalDate live) {
    told.calendar().goTo(from + 2);
    kpis.agree(told, SampleKpis.shop(cast.person("ingrid.moe")));
    budget.sign(told, 1);
    MilestoneId file =
        add(told, MilestoneKind.VISIBLE_RESULT, "Store purchases stand in one file", -420);
    MilestoneId open = add(told, MilestoneKind.CONTRACT, "The shop works with the new CRM", -272);
    add(told, MilestoneKind.VISIBLE_RESULT, "Reminders go out by what was bought", 15);
    story.sign(told, "As agreed at kickoff");
    reached = Map.of(-420, List.of(file), -272, List.of(open));
    told.calendar().goTo(from + 5);
    kpis.sign(told, cast.actor("chair"), cast.actor("implementer"), live);
  }

  /** Twelve weeks, or as many months as have passed, once things have settled. */
  void measure(Storyteller.Told told, PersonId owner, LocalDate live) {
    LocalDate settled = live.plusDays(28);
    for (int number = 1; number <= SampleKpis.SHOP_AFTER.size(); number++) {
      List<Double> values = SampleKpis.SHOP_AFTER.get(number - 1);
      kpis.measure(told, number, settled, values, SampleKpis.SHOP_OF.get(number - 1));
    }
    kpis.redefine(told, SampleKpis.SHOP_AFTER.size(), SampleKpis.otherMargin(owner));
  }

  /** Since then. */
  void live(Storyteller.Told told, Cast cast) {
    reached.forEach(
        (day, all) ->
            all.forEach(
                id ->
                    told.calendar()
                        .lookBack(
                            told.calendar().day(day),
                            () -> story.reach(told, id).on(told.calendar().day(day)))));
    budget.spend(told, 95);
    registers.watch(
        told,
        List.of(
            Watched.risk(
                    Category.PEOPLE,
                    "The stores look into the shop's file less each month",
                    "Advice in the stores goes on as before, and the one view is not used.",
                    new Severity(3, 3),
                    cast.person("yusuf.karaca"))
                .answered(
                    Response.Strategy.REDUCE,
                    "Each store names one who shows the file to the others.",
                    20)));
  }

  private MilestoneId add(Storyteller.Told told, MilestoneKind kind, String name, int day) {
    NewMilestone.Duty director = NewMilestone.Duty.of(told.director().person());
    LocalDate planned = told.calendar().day(day);
    return story.add(told, new NewMilestone(name, kind, director, planned, Set.of()));
  }
}
