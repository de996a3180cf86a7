package org.tollgate.governance.planboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.planboard.PlanReading;
import org.tollgate.governance.planrule.DayList;
import org.tollgate.governance.planrule.PlanRuleManagement;
import org.tollgate.governance.planrule.PlanRules;
import org.tollgate.governance.rollout.RolloutRails;

/** The rules of a plan: which days are worked, how long people wait, what is tolerated. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/rules")
class RulePages {

  private final PlanRuleManagement rules;
  private final PlanReading plan;
  private final RolloutRails rails;

  RulePages(PlanRuleManagement rules, PlanReading plan, RolloutRails rails) {
    this.rules = rules;
    this.plan = plan;
    this.rails = rails;
  }

  /**
   * @param off days off, one a line
   * @param extra extra working days, one a line
   */
  record RuleForm(
      @NotBlank @Size(max = 120) String calendar,
      Set<DayOfWeek> free,
      @Size(max = 12000) String off,
      @Size(max = 12000) String extra,
      @NotNull @Min(1) @Max(PlanRules.MOST_MONTHS) Integer gapMonths,
      @NotNull @Min(0) @Max(999) Integer toleranceDays,
      @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 2) BigDecimal toleranceMoney,
      @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {

    RuleForm {
      // a form without a ticked box sends none
      free = free == null ? Set.of() : free;
    }

    static RuleForm of(PlanRules rules) {
      return new RuleForm(
          rules.calendar().name(),
          rules.calendar().free(),
          DayList.write(rules.calendar().days(), false),
          DayList.write(rules.calendar().days(), true),
          rules.gapMonths(),
          rules.tolerance().days(),
          rules.tolerance().money(),
          rules.tolerance().currency());
    }

    PlanRules rules(SortedMap<LocalDate, Boolean> days) {
      return new PlanRules(
          new PlanRules.WorkCalendar(calendar.strip(), free, days),
          gapMonths,
          new PlanRules.Tolerance(toleranceDays, toleranceMoney, currency));
    }
  }

  @GetMapping
  String rules(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("form", RuleForm.of(rules.read(actor, rollout)));
    return show(actor, rollout, model);
  }

  @PostMapping
  String change(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") RuleForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    SortedMap<LocalDate, Boolean> days = new TreeMap<>();
    if (!errors.hasErrors()) {
      reject(errors, "off", DayList.read(form.off(), false, days));
      reject(errors, "extra", DayList.read(form.extra(), true, days));
      if (form.free().size() > 6) {
        errors.rejectValue("free", "planrule.form.week");
      }
    }
    if (!errors.hasErrors()) {
      Optional<Refusal> refusal = rules.change(actor, rollout, form.rules(days));
      if (refusal.isEmpty()) {
        redirect.addFlashAttribute("notice", "planrule.notice");
        return "redirect:/rollouts/" + rollout + "/plan/rules";
      }
      errors.reject(refusal.get().reason(), refusal.get().arguments().toArray(), null);
    }
    return show(actor, rollout, model);
  }

  private static void reject(Errors errors, String field, Optional<Refusal> refusal) {
    refusal.ifPresent(
        reason -> errors.rejectValue(field, reason.reason(), reason.arguments().toArray(), null));
  }

  private String show(Actor actor, RolloutId rollout, Model model) {
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute("look", plan.look(actor, rollout));
    model.addAttribute("week", DayOfWeek.values());
    return "plan/rules";
  }
}
