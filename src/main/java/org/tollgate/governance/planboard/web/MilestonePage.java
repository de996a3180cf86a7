package org.tollgate.governance.planboard.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.ForecastStep;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.planboard.PlanCharts;
import org.tollgate.governance.planboard.PlanReading;
import org.tollgate.governance.rollout.RolloutRails;

/** The page of one milestone, as it is opened and as it comes back when something is refused. */
@Component
class MilestonePage {

  private final PlanReading plan;
  private final PlanCharts charts;
  private final RolloutRails rails;

  MilestonePage(PlanReading plan, PlanCharts charts, RolloutRails rails) {
    this.plan = plan;
    this.charts = charts;
    this.rails = rails;
  }

  ModelAndView show(Actor actor, RolloutId rollout, MilestoneId id) {
    return page("plan/milestone", actor, rollout, id);
  }

  /** The same facts on another page. */
  ModelAndView page(String view, Actor actor, RolloutId rollout, MilestoneId id) {
    PlanReading.Detail detail = plan.detail(actor, rollout, id);
    Map<String, Object> model = new HashMap<>();
    model.put("rollout", rollout);
    model.put("rail", rails.of(actor, rollout, "plan"));
    model.put("detail", detail);
    model.put("milestone", detail.row().milestone());
    model.put("charts", charts);
    model.put("least", ForecastStep.MIN_REASON);
    model.put("most", ForecastStep.MAX_REASON);
    return new ModelAndView(view, model);
  }

  /**
   * @param typed what was entered, by field, so that nobody writes it twice
   */
  ModelAndView refused(
      Actor actor, RolloutId rollout, MilestoneId id, Refusal refusal, Map<String, ?> typed) {
    ModelAndView page = show(actor, rollout, id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    page.addObject("refusal", refusal);
    page.addAllObjects(typed);
    return page;
  }
}
