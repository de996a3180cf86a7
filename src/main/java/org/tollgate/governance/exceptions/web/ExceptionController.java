package org.tollgate.governance.exceptions.web;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.ExceptionId;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.ExceptionManagement.Opening;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/** The exceptions of a rollout: what was put before the committee, and putting one there. */
@Controller
@RequestMapping("/rollouts/{id}/exceptions")
class ExceptionController {

  private final RolloutAccess access;
  private final Exceptions exceptions;
  private final ExceptionManagement management;
  private final ExceptionPages pages;

  ExceptionController(
      RolloutAccess access,
      Exceptions exceptions,
      ExceptionManagement management,
      ExceptionPages pages) {
    this.access = access;
    this.exceptions = exceptions;
    this.management = management;
    this.pages = pages;
  }

  @GetMapping
  String list(Actor actor, @PathVariable UUID id, Model model) {
    RolloutId rollout = new RolloutId(id);
    pages.frame(actor, rollout, model);
    model.addAttribute("exceptions", exceptions.of(rollout));
    return "exceptions/list";
  }

  @GetMapping("/new")
  String form(Actor actor, @PathVariable UUID id, Model model) {
    RolloutId rollout = new RolloutId(id);
    access.require(actor, rollout, Right.DIRECT);
    model.addAttribute("form", pages.blank(rollout));
    return pages.form(actor, rollout, model);
  }

  @PostMapping
  String open(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ExceptionForm form,
      BindingResult errors,
      Model model) {
    RolloutId rollout = new RolloutId(id);
    access.require(actor, rollout, Right.DIRECT);
    form.check(errors);
    if (errors.hasErrors()) {
      return pages.form(actor, rollout, model);
    }
    Opening opening = management.open(actor, rollout, form.toBreach(), form.toProposal());
    if (opening instanceof Opening.Refused refused) {
      reject(errors, refused.reason());
      return pages.form(actor, rollout, model);
    }
    ExceptionId opened = ((Opening.Opened) opening).exception();
    return "redirect:/rollouts/" + id + "/exceptions/" + opened;
  }

  @GetMapping("/{exception}")
  String show(Actor actor, @PathVariable UUID id, @PathVariable UUID exception, Model model) {
    ExceptionView view = load(actor, id, exception);
    model.addAttribute("form", pages.answering(view));
    return pages.show(actor, view, model);
  }

  @PostMapping("/{exception}/proposal")
  String propose(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID exception,
      @Valid @ModelAttribute("form") ExceptionForm form,
      BindingResult errors,
      Model model,
      RedirectAttributes next) {
    ExceptionView view = load(actor, id, exception);
    form.check(errors);
    if (errors.hasErrors()) {
      return pages.show(actor, view, model);
    }
    Optional<Refusal> refusal =
        management.propose(actor, view.id(), form.options(), form.toProposal());
    if (refusal.isPresent()) {
      reject(errors, refusal.get());
      return pages.show(actor, view, model);
    }
    next.addFlashAttribute("notice", "exceptions.notice.submitted");
    return "redirect:/rollouts/" + id + "/exceptions/" + exception;
  }

  private ExceptionView load(Actor actor, UUID rollout, UUID exception) {
    access.require(actor, new RolloutId(rollout), Right.READ);
    ExceptionView view = exceptions.view(new ExceptionId(exception));
    if (!view.rollout().value().equals(rollout)) {
      throw new NotFoundException("exception", exception);
    }
    return view;
  }

  private static void reject(BindingResult errors, Refusal refusal) {
    errors.reject(refusal.reason(), refusal.arguments().toArray(), refusal.reason());
  }
}
