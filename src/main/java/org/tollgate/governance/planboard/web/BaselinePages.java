package org.tollgate.governance.planboard.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.baseline.BaselineBoard;
import org.tollgate.governance.baseline.BaselineSigning;
import org.tollgate.governance.baseline.BaselineText;
import org.tollgate.governance.baseline.BaselineView;
import org.tollgate.governance.planboard.PlanCharts;
import org.tollgate.governance.planboard.PlanReading;
import org.tollgate.governance.rollout.RolloutRails;

/** Signed baselines: the list, two side by side, and the sheet on which one is signed. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/baselines")
class BaselinePages {

  private final BaselineBoard board;
  private final BaselineSigning signing;
  private final PlanReading plan;
  private final PlanCharts charts;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  BaselinePages(
      BaselineBoard board,
      BaselineSigning signing,
      PlanReading plan,
      PlanCharts charts,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.signing = signing;
    this.plan = plan;
    this.charts = charts;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    List<BaselineView> all = board.list(actor, rollout);
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute("look", plan.look(actor, rollout));
    model.addAttribute("baselines", all);
    model.addAttribute(
        "names", people.all(all.stream().map(one -> one.signature().by()).distinct().toList()));
    return "plan/baselines";
  }

  @GetMapping("/compare")
  String compare(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam int left,
      @RequestParam(defaultValue = "0") int right,
      Model model) {
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute("charts", charts);
    model.addAttribute("baselines", board.list(actor, rollout));
    model.addAttribute("comparison", board.compare(actor, rollout, left, right));
    return "plan/compare";
  }

  @GetMapping("/sign")
  ModelAndView sheet(
      Actor actor, @PathVariable RolloutId rollout, @RequestParam(defaultValue = "") String name) {
    return sheet(actor, rollout, name, null);
  }

  @PostMapping("/sign")
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(defaultValue = "") String name,
      @RequestParam String shown,
      @RequestParam(defaultValue = "") String password,
      RedirectAttributes redirect) {
    BaselineSigning.Outcome outcome = signing.sign(actor, rollout, name, shown, password);
    if (outcome instanceof BaselineSigning.Outcome.Signed) {
      redirect.addFlashAttribute("notice", "plan.notice.signed");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/plan/baselines");
    }
    Refusal refusal =
        outcome instanceof BaselineSigning.Outcome.Refused refused
            ? refused.reason()
            : Refusal.because("baseline.refused.stale");
    return sheet(actor, rollout, name, refusal);
  }

  private ModelAndView sheet(Actor actor, RolloutId rollout, String name, Refusal refusal) {
    BaselineSigning.Sheet sheet = signing.sheet(actor, rollout, name);
    ModelAndView page =
        new ModelAndView(
            "plan/sign",
            Map.of(
                "rollout",
                rollout,
                "rail",
                rails.of(actor, rollout, "plan"),
                "text",
                sheet.text(),
                "name",
                name,
                "mostName",
                BaselineText.MOST_NAME));
    sheet.barred().ifPresent(barred -> page.addObject("barred", barred));
    if (refusal != null) {
      page.addObject("refusal", refusal);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return page;
  }
}
