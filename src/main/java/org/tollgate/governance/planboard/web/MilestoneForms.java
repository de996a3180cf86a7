package org.tollgate.governance.planboard.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.plan.MilestoneId;
import org.tollgate.governance.plan.MilestoneKind;
import org.tollgate.governance.plan.MilestoneView;
import org.tollgate.governance.plan.NewMilestone;
import org.tollgate.governance.plan.PlanManagement;
import org.tollgate.governance.plan.Predecessor;
import org.tollgate.governance.planboard.PlanLook;
import org.tollgate.governance.planboard.PlanReading;
import org.tollgate.governance.planboard.PredecessorText;
import org.tollgate.governance.rollout.RolloutRails;

/** The sheet on which a milestone is written. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/milestones")
class MilestoneForms {

  private static final String VIEW = "plan/form";

  private final PlanReading plan;
  private final PlanManagement management;
  private final RolloutRails rails;

  MilestoneForms(PlanReading plan, PlanManagement management, RolloutRails rails) {
    this.plan = plan;
    this.management = management;
    this.rails = rails;
  }

  record MilestoneForm(
      @NotBlank @Size(max = 200) String name,
      @NotNull MilestoneKind kind,
      UUID owner,
      @Size(max = 200) String outside,
      Phase gate,
      @NotNull @Min(0) @Max(NewMilestone.MOST_WORK) Integer workDays,
      @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate planned,
      @Size(max = 1000) String predecessors) {

    static MilestoneForm empty() {
      return new MilestoneForm("", MilestoneKind.DELIVERABLE, null, "", null, 0, null, "");
    }

    static MilestoneForm of(MilestoneView one, List<MilestoneView> all) {
      NewMilestone.Duty duty = one.duty();
      return new MilestoneForm(
          one.name(),
          one.kind(),
          duty.owner() == null ? null : duty.owner().value(),
          duty.outside(),
          duty.gate(),
          duty.workDays(),
          one.days().planned(),
          PredecessorText.write(one, all));
    }

    NewMilestone milestone(Set<Predecessor> waitsFor) {
      boolean external = kind == MilestoneKind.EXTERNAL;
      String programme = external && outside != null && !outside.isBlank() ? outside.strip() : null;
      NewMilestone.Duty duty =
          new NewMilestone.Duty(
              owner == null ? null : new PersonId(owner), programme, gate, workDays);
      return new NewMilestone(name, kind, duty, planned, waitsFor);
    }
  }

  @GetMapping("/new")
  String sheet(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("form", MilestoneForm.empty());
    return show(actor, rollout, null, model);
  }

  @PostMapping
  String add(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") MilestoneForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    PredecessorText.Read read = read(actor, rollout, form, errors);
    if (!errors.hasErrors()) {
      PlanManagement.Addition added =
          management.add(actor, rollout, form.milestone(read.predecessors()));
      if (added instanceof PlanManagement.Addition.Added) {
        redirect.addFlashAttribute("notice", "plan.notice.added");
        return "redirect:/rollouts/" + rollout + "/plan";
      }
      reject(errors, ((PlanManagement.Addition.Refused) added).reason());
    }
    return show(actor, rollout, null, model);
  }

  @GetMapping("/{id}/edit")
  String edit(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    PlanReading.Detail detail = plan.detail(actor, rollout, new MilestoneId(id));
    model.addAttribute("form", MilestoneForm.of(detail.row().milestone(), all(detail.look())));
    return show(actor, rollout, id, model);
  }

  @PostMapping("/{id}/edit")
  String change(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") MilestoneForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    PredecessorText.Read read = read(actor, rollout, form, errors);
    if (!errors.hasErrors()) {
      Optional<Refusal> refusal =
          management.rewrite(
              actor, rollout, new MilestoneId(id), form.milestone(read.predecessors()));
      if (refusal.isEmpty()) {
        redirect.addFlashAttribute("notice", "plan.notice.changed");
        return "redirect:/rollouts/" + rollout + "/plan/milestones/" + id;
      }
      reject(errors, refusal.get());
    }
    return show(actor, rollout, id, model);
  }

  private PredecessorText.Read read(
      Actor actor, RolloutId rollout, MilestoneForm form, Errors errors) {
    if (errors.hasErrors()) {
      return new PredecessorText.Read(Set.of(), Optional.empty());
    }
    PredecessorText.Read read =
        PredecessorText.read(form.predecessors(), all(plan.look(actor, rollout)));
    read.refusal()
        .ifPresent(
            refusal ->
                errors.rejectValue(
                    "predecessors", refusal.reason(), refusal.arguments().toArray(), null));
    return read;
  }

  private static void reject(Errors errors, Refusal refusal) {
    errors.reject(refusal.reason(), refusal.arguments().toArray(), null);
  }

  private String show(Actor actor, RolloutId rollout, UUID id, Model model) {
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute("look", plan.toWrite(actor, rollout));
    model.addAttribute("owners", plan.owners(actor, rollout));
    model.addAttribute("kinds", MilestoneKind.values());
    model.addAttribute("gates", Phase.values());
    model.addAttribute("id", id);
    return VIEW;
  }

  private static List<MilestoneView> all(PlanLook look) {
    return look.rows().stream().map(PlanLook.Row::milestone).toList();
  }
}
