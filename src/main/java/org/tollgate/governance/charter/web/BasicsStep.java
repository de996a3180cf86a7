package org.tollgate.governance.charter.web;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;

/** Starts a rollout, and its first step later: name, template, time zone, parties. */
@Controller
class BasicsStep {

  private static final String STEP = "basics";
  private static final String VIEW = "charter/basics";

  private final CharterDrafting drafting;
  private final PeopleDirectory people;
  private final StepFrame frame;

  BasicsStep(CharterDrafting drafting, PeopleDirectory people, StepFrame frame) {
    this.drafting = drafting;
    this.people = people;
    this.frame = frame;
  }

  @ModelAttribute
  void choices(Model model) {
    model.addAttribute("organisations", people.organisations());
    model.addAttribute("templates", RolloutTemplate.values());
    List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    model.addAttribute("zones", zones);
  }

  @GetMapping("/rollouts/new")
  String fresh(Actor actor, Model model) {
    if (actor.administrator()) {
      throw new NotAllowedException("An administrator's account starts no rollout");
    }
    model.addAttribute("form", TermsForm.empty());
    return VIEW;
  }

  @PostMapping("/rollouts/new")
  String draft(Actor actor, @Valid @ModelAttribute("form") TermsForm form, Errors errors) {
    form.check(own(actor), errors);
    if (errors.hasErrors()) {
      return VIEW;
    }
    RolloutId rollout = drafting.draft(actor, form.fresh());
    return StepFrame.after(rollout, STEP, "next");
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/basics")
  String change(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("form", TermsForm.of(frame.show(actor, rollout, STEP, model).terms()));
    return VIEW;
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/basics")
  String save(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") TermsForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    var terms = frame.show(actor, rollout, STEP, model).terms();
    form.check(own(actor), errors);
    if (errors.hasErrors()) {
      return VIEW;
    }
    Optional<Refusal> refusal = drafting.saveTerms(actor, rollout, form.changed(terms));
    if (refusal.isPresent()) {
      redirect.addFlashAttribute("refusal", refusal.get());
      return "redirect:" + StepFrame.address(rollout, STEP);
    }
    return StepFrame.after(rollout, STEP, "next");
  }

  private OrganisationId own(Actor actor) {
    return people
        .find(actor.person())
        .map(PersonView::organisation)
        .orElseThrow(() -> new NotFoundException("person", actor.person()));
  }
}
