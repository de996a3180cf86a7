package org.tollgate.governance.risk.web;

import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.RiskBoard;
import org.tollgate.governance.risk.RiskEscalation;
import org.tollgate.governance.risk.RiskId;
import org.tollgate.governance.risk.RiskManagement;
import org.tollgate.governance.risk.web.RiskForms.AcceptForm;
import org.tollgate.governance.risk.web.RiskForms.AssessForm;
import org.tollgate.governance.risk.web.RiskForms.ReasonForm;
import org.tollgate.governance.risk.web.RiskForms.ResponseForm;
import org.tollgate.governance.rollout.RolloutRails;

/** One risk, issue or assumption. */
@Controller
@RequestMapping("/rollouts/{rollout}/risks/{id}")
class RiskPage {

  private final RiskBoard board;
  private final RiskManagement management;
  private final RiskEscalation escalation;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  RiskPage(
      RiskBoard board,
      RiskManagement management,
      RiskEscalation escalation,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.escalation = escalation;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Model model) {
    RiskBoard.Sheet sheet = board.one(actor, rollout, new RiskId(id));
    Set<PersonId> named = new HashSet<>(sheet.board().people());
    named.add(sheet.line().entry().what().owner());
    sheet.steps().forEach(step -> named.add(step.person()));
    model.addAttribute("rail", rails.of(actor, rollout, "risks"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("entry", sheet.line().entry());
    model.addAttribute("names", people.all(named));
    model.addAttribute("strategies", Response.Strategy.values());
    return "risk/one";
  }

  @PostMapping("/assess")
  String assess(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("assess") AssessForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    RiskId risk = new RiskId(id);
    return answer(
        rollout,
        id,
        errors,
        redirect,
        () -> management.assess(actor, rollout, risk, form.severity(), form.why()));
  }

  @PostMapping("/respond")
  String respond(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("respond") ResponseForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    return answer(
        rollout,
        id,
        errors,
        redirect,
        () -> management.respond(actor, rollout, new RiskId(id), form.response()));
  }

  @PostMapping("/accept")
  String accept(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("accept") AcceptForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    RiskId risk = new RiskId(id);
    return answer(
        rollout,
        id,
        errors,
        redirect,
        () -> escalation.accept(actor, rollout, risk, form.until(), form.why()));
  }

  @PostMapping("/owner")
  String handOver(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam UUID person,
      RedirectAttributes redirect) {
    return done(
        rollout,
        id,
        management.handOver(actor, rollout, new RiskId(id), new PersonId(person)),
        redirect);
  }

  @PostMapping("/close")
  String close(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("reason") ReasonForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    return answer(
        rollout,
        id,
        errors,
        redirect,
        () -> management.close(actor, rollout, new RiskId(id), form.why()));
  }

  @PostMapping("/reopen")
  String reopen(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("reason") ReasonForm form,
      BindingResult errors,
      RedirectAttributes redirect) {
    return answer(
        rollout,
        id,
        errors,
        redirect,
        () -> management.reopen(actor, rollout, new RiskId(id), form.why()));
  }

  /** The forms mark what they need; what comes past them is refused as a whole. */
  private static String answer(
      RolloutId rollout,
      UUID id,
      Errors errors,
      RedirectAttributes redirect,
      Supplier<Optional<Refusal>> work) {
    Optional<Refusal> refusal =
        errors.hasErrors()
            ? Optional.of(
                Refusal.because(
                    "risk.refused.incomplete", errors.getFieldErrors().get(0).getField()))
            : work.get();
    return done(rollout, id, refusal, redirect);
  }

  private static String done(
      RolloutId rollout, UUID id, Optional<Refusal> refusal, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "risk.notice.done"));
    return "redirect:/rollouts/" + rollout + "/risks/" + id;
  }
}
