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
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.exceptions.ExceptionId;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.ExceptionManagement.Opening;
import org.tollgate.governance.exceptions.ExceptionPapers;
import org.tollgate.governance.exceptions.ExceptionPapers.Paper;
import org.tollgate.governance.exceptions.ExceptionPapers.Sheet;

/** The exceptions of a rollout: what was put before the committee, and putting one there. */
@Controller
@RequestMapping("/rollouts/{id}/exceptions")
class ExceptionController {

  private final ExceptionPapers papers;
  private final ExceptionManagement management;
  private final ExceptionPages pages;

  ExceptionController(
      ExceptionPapers papers, ExceptionManagement management, ExceptionPages pages) {
    this.papers = papers;
    this.management = management;
    this.pages = pages;
  }

  @GetMapping
  String list(Actor actor, @PathVariable UUID id, Model model) {
    return pages.list(actor, papers.list(actor, new RolloutId(id)), model);
  }

  @GetMapping("/new")
  String form(Actor actor, @PathVariable UUID id, Model model) {
    Sheet sheet = papers.sheet(actor, new RolloutId(id));
    model.addAttribute("form", ExceptionPages.blank(sheet));
    return pages.form(actor, sheet, model);
  }

  @PostMapping
  String open(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ExceptionForm form,
      BindingResult errors,
      Model model) {
    RolloutId rollout = new RolloutId(id);
    Sheet sheet = papers.sheet(actor, rollout);
    form.check(errors);
    if (errors.hasErrors()) {
      return pages.form(actor, sheet, model);
    }
    Opening opening = management.open(actor, rollout, form.toBreach(), form.toProposal());
    if (opening instanceof Opening.Refused refused) {
      reject(errors, refused.reason());
      return pages.form(actor, sheet, model);
    }
    ExceptionId opened = ((Opening.Opened) opening).exception();
    return "redirect:/rollouts/" + id + "/exceptions/" + opened;
  }

  @GetMapping("/{exception}")
  String show(Actor actor, @PathVariable UUID id, @PathVariable UUID exception, Model model) {
    Paper paper = papers.paper(actor, new RolloutId(id), new ExceptionId(exception));
    model.addAttribute("form", ExceptionPages.answering(paper));
    return pages.show(actor, paper, model);
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
    Paper paper = papers.paper(actor, new RolloutId(id), new ExceptionId(exception));
    form.checkProposal(errors);
    if (errors.hasErrors()) {
      return pages.show(actor, paper, model);
    }
    Optional<Refusal> refusal =
        management.propose(actor, paper.exception().id(), form.options(), form.toProposal());
    if (refusal.isPresent()) {
      reject(errors, refusal.get());
      return pages.show(actor, paper, model);
    }
    next.addFlashAttribute("notice", "exceptions.notice.submitted");
    return "redirect:/rollouts/" + id + "/exceptions/" + exception;
  }

  private static void reject(BindingResult errors, Refusal refusal) {
    errors.reject(refusal.reason(), refusal.arguments().toArray(), refusal.reason());
  }
}
