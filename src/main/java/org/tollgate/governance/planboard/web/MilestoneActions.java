package org.tollgate.governance.planboard.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.Forecasts;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.PlanManagement;

/** What people do with one milestone: look ahead at a move, confirm it, say that it is reached. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/milestones/{id}")
class MilestoneActions {

  private final Forecasts forecasts;
  private final PlanManagement management;
  private final MilestonePage page;

  MilestoneActions(Forecasts forecasts, PlanManagement management, MilestonePage page) {
    this.forecasts = forecasts;
    this.management = management;
    this.page = page;
  }

  @GetMapping
  ModelAndView one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    return page.show(actor, rollout, new MilestoneId(id));
  }

  /** Shows what a move would pull along; changes nothing. */
  @PostMapping("/preview")
  ModelAndView preview(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String reason) {
    MilestoneId milestone = new MilestoneId(id);
    if (day == null) {
      return page.refused(actor, rollout, milestone, noDay(), typed(null, reason));
    }
    Forecasts.Slip slip = new Forecasts.Slip(milestone, day, reason);
    Forecasts.Outlook outlook = forecasts.preview(actor, rollout, slip);
    if (outlook instanceof Forecasts.Outlook.Shown shown) {
      return preview(actor, rollout, slip, shown.preview());
    }
    Refusal refusal = ((Forecasts.Outlook.Refused) outlook).reason();
    return page.refused(actor, rollout, milestone, refusal, typed(day, reason));
  }

  @PostMapping("/move")
  ModelAndView move(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam String shown,
      RedirectAttributes redirect) {
    Forecasts.Slip slip = new Forecasts.Slip(new MilestoneId(id), day, reason);
    Forecasts.Outcome outcome = forecasts.move(actor, rollout, slip, shown);
    if (outcome instanceof Forecasts.Outcome.Moved) {
      redirect.addFlashAttribute("notice", "plan.notice.moved");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/plan");
    }
    if (outcome instanceof Forecasts.Outcome.Stale stale) {
      ModelAndView again = preview(actor, rollout, slip, stale.now());
      again.setStatus(HttpStatus.CONFLICT);
      return again.addObject("refusal", Refusal.because("plan.refused.stale"));
    }
    Refusal refusal = ((Forecasts.Outcome.Refused) outcome).reason();
    return page.refused(actor, rollout, slip.milestone(), refusal, typed(day, reason));
  }

  private ModelAndView preview(
      Actor actor, RolloutId rollout, Forecasts.Slip slip, Object preview) {
    return page.page("plan/preview", actor, rollout, slip.milestone())
        .addObject("preview", preview)
        .addObject("slip", slip);
  }

  @PostMapping("/reach")
  ModelAndView reach(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
      RedirectAttributes redirect) {
    MilestoneId milestone = new MilestoneId(id);
    Optional<Refusal> refusal =
        on == null ? Optional.of(noDay()) : forecasts.reach(actor, rollout, milestone, on);
    redirect.addFlashAttribute("notice", "plan.notice.reached");
    return answer(actor, rollout, milestone, refusal, Map.of());
  }

  @PostMapping("/reopen")
  ModelAndView reopen(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    MilestoneId milestone = new MilestoneId(id);
    Optional<Refusal> refusal =
        day == null
            ? Optional.of(noDay())
            : forecasts.reopen(actor, rollout, new Forecasts.Slip(milestone, day, reason));
    redirect.addFlashAttribute("notice", "plan.notice.reopened");
    return answer(actor, rollout, milestone, refusal, typed(day, reason));
  }

  @PostMapping("/remove")
  ModelAndView remove(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    MilestoneId milestone = new MilestoneId(id);
    Optional<Refusal> refusal = management.remove(actor, rollout, milestone);
    redirect.addFlashAttribute("notice", "plan.notice.removed");
    return refusal
        .map(reason -> page.refused(actor, rollout, milestone, reason, Map.of()))
        .orElseGet(() -> new ModelAndView("redirect:/rollouts/" + rollout + "/plan"));
  }

  private ModelAndView answer(
      Actor actor,
      RolloutId rollout,
      MilestoneId id,
      Optional<Refusal> refusal,
      Map<String, ?> typed) {
    return refusal
        .map(reason -> page.refused(actor, rollout, id, reason, typed))
        .orElseGet(
            () -> new ModelAndView("redirect:/rollouts/" + rollout + "/plan/milestones/" + id));
  }

  private static Map<String, Object> typed(LocalDate day, String reason) {
    Map<String, Object> typed = new HashMap<>();
    typed.put("day", day);
    typed.put("reason", reason);
    return typed;
  }

  private static Refusal noDay() {
    return Refusal.because("plan.refused.no-day");
  }
}
