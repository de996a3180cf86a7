package org.tollgate.governance.charter.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.rollout.GatePlan;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutTerms.Cadence;
import org.tollgate.governance.rollout.RolloutTerms.Rhythm;

/** The last step: the planned day of each gate, report dates and the rhythm of the reviews. */
@Controller
class DatesStep {

  private static final String STEP = "dates";
  private static final String VIEW = "charter/dates";

  private final CharterDrafting drafting;
  private final StepFrame frame;

  DatesStep(CharterDrafting drafting, StepFrame frame) {
    this.drafting = drafting;
    this.frame = frame;
  }

  /**
   * @param gates six days in the order of the phases, each possibly missing
   */
  record DatesForm(
      List<LocalDate> gates,
      LocalDate firstReport,
      @NotNull Cadence reports,
      @NotNull Cadence retrospectives) {

    DatesForm {
      List<LocalDate> six = new ArrayList<>(gates == null ? List.of() : gates);
      while (six.size() < Phase.values().length) {
        six.add(null);
      }
      gates = six;
    }

    static DatesForm of(RolloutTerms terms) {
      List<LocalDate> days = new ArrayList<>();
      for (Phase phase : Phase.values()) {
        days.add(terms.plan().on(phase));
      }
      Rhythm rhythm = terms.rhythm();
      return new DatesForm(days, rhythm.firstReport(), rhythm.reports(), rhythm.retrospectives());
    }

    boolean ascends() {
      LocalDate previous = null;
      for (LocalDate day : gates) {
        if (day != null && previous != null && !day.isAfter(previous)) {
          return false;
        }
        previous = day == null ? previous : day;
      }
      return true;
    }

    RolloutTerms changed(RolloutTerms before) {
      Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
      for (Phase phase : Phase.values()) {
        if (gates.get(phase.ordinal()) != null) {
          days.put(phase, gates.get(phase.ordinal()));
        }
      }
      return before
          .withPlan(GatePlan.of(days))
          .withRhythm(new Rhythm(firstReport, reports, retrospectives));
    }
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("phases", Phase.values());
    model.addAttribute("cadences", Cadence.values());
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/dates")
  String form(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("form", DatesForm.of(frame.show(actor, rollout, STEP, model).terms()));
    return VIEW;
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/dates")
  String save(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") DatesForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    RolloutTerms terms = frame.show(actor, rollout, STEP, model).terms();
    if (!errors.hasErrors() && !form.ascends()) {
      errors.rejectValue("gates", "charter.form.ascend");
    }
    if (errors.hasErrors()) {
      return VIEW;
    }
    Optional<Refusal> refusal = drafting.saveTerms(actor, rollout, form.changed(terms));
    refusal.ifPresent(reason -> redirect.addFlashAttribute("refusal", reason));
    return StepFrame.after(rollout, STEP, "next");
  }
}
