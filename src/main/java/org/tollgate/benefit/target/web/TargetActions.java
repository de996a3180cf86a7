package org.tollgate.benefit.target.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.target.NewTarget;
import org.tollgate.benefit.target.TargetManagement;

/** Proposes a target of an indicator. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis/{id}/target")
class TargetActions {

  private final TargetManagement targets;

  TargetActions(TargetManagement targets) {
    this.targets = targets;
  }

  record TargetForm(
      @NotNull @Digits(integer = 15, fraction = 10) BigDecimal aim,
      @NotBlank @Size(max = 2000) String basis,
      UUID milestone) {}

  @PostMapping
  String propose(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("target") TargetForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        errors.hasErrors()
            ? Optional.of(Refusal.because("kpi.target.refused.incomplete"))
            : targets.propose(
                actor,
                rollout,
                new IndicatorId(id),
                new NewTarget(form.aim(), form.basis(), form.milestone()));
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "kpi.notice.target"));
    return "redirect:/rollouts/" + rollout + "/kpis/" + id;
  }
}
