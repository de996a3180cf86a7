package org.tollgate.governance.change.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.change.ChangeId;
import org.tollgate.governance.change.ChangeManagement;
import org.tollgate.governance.change.Changes;
import org.tollgate.governance.change.NewChange;
import org.tollgate.governance.rollout.RolloutRails;

/** Change requests: the list, one of them, and the sheet on which one is written. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/changes")
class ChangePages {

  private static final String LIST = "change/list";

  private final Changes changes;
  private final ChangeManagement management;
  private final RolloutRails rails;

  ChangePages(Changes changes, ChangeManagement management, RolloutRails rails) {
    this.changes = changes;
    this.management = management;
    this.rails = rails;
  }

  /** What is asked for and what it does. */
  record ChangeForm(
      @NotBlank @Size(max = 200) String title,
      @NotBlank @Size(min = NewChange.MIN_REASON, max = NewChange.MAX_REASON) String reason,
      @NotNull @Min(-999) @Max(9999) Integer days,
      @NotNull @Digits(integer = 15, fraction = 2) BigDecimal money,
      @Valid Words words,
      Boolean rebaseline) {

    ChangeForm {
      // a form without a ticked box sends none
      rebaseline = rebaseline != null && rebaseline;
    }

    NewChange change() {
      return new NewChange(
          title,
          reason,
          new NewChange.Effects(
              days,
              money,
              words.kpi(),
              words.permits(),
              words.business(),
              words.it(),
              words.people()),
          rebaseline);
    }
  }

  /** The effects that no figure holds. */
  record Words(
      @NotBlank @Size(max = NewChange.MAX_EFFECT) String kpi,
      @NotBlank @Size(max = NewChange.MAX_EFFECT) String permits,
      @NotBlank @Size(max = NewChange.MAX_EFFECT) String business,
      @NotBlank @Size(max = NewChange.MAX_EFFECT) String it,
      @NotBlank @Size(max = NewChange.MAX_EFFECT) String people) {}

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    return show(actor, rollout, LIST, model);
  }

  @GetMapping("/new")
  String sheet(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Words words = new Words("", "", "", "", "");
    model.addAttribute("form", new ChangeForm("", "", 0, BigDecimal.ZERO, words, false));
    return show(actor, rollout, "change/new", model);
  }

  @PostMapping
  String raise(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") ChangeForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (!errors.hasErrors()) {
      ChangeManagement.Raising raising = management.raise(actor, rollout, form.change());
      if (raising instanceof ChangeManagement.Raising.Raised raised) {
        redirect.addFlashAttribute("notice", "change.notice.raised");
        return "redirect:/rollouts/" + rollout + "/plan/changes/" + raised.change();
      }
      Refusal refusal = ((ChangeManagement.Raising.Refused) raising).reason();
      errors.reject(refusal.reason(), refusal.arguments().toArray(), null);
    }
    return show(actor, rollout, "change/new", model);
  }

  private String show(Actor actor, RolloutId rollout, String view, Model model) {
    model.addAttribute("rollout", rollout);
    model.addAttribute("rail", rails.of(actor, rollout, "plan"));
    model.addAttribute(
        "listing",
        view.equals(LIST) ? changes.list(actor, rollout) : changes.toRaise(actor, rollout));
    return view;
  }

  @GetMapping("/{id}")
  ModelAndView one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    return new ModelAndView("change/one")
        .addObject("rollout", rollout)
        .addObject("rail", rails.of(actor, rollout, "plan"))
        .addObject("paper", changes.paper(actor, rollout, new ChangeId(id)))
        .addObject("least", NewChange.MIN_REASON)
        .addObject("most", NewChange.MAX_EFFECT);
  }

  @PostMapping("/{id}/decide")
  ModelAndView decide(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam boolean agreed,
      @RequestParam(defaultValue = "") String remark,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", "change.notice.decided");
    return answer(
        actor,
        rollout,
        id,
        management.decide(actor, rollout, new ChangeId(id), agreed, remark),
        remark);
  }

  @PostMapping("/{id}/submit")
  ModelAndView submit(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", "change.notice.submitted");
    return answer(actor, rollout, id, management.submit(actor, rollout, new ChangeId(id)), "");
  }

  private ModelAndView answer(
      Actor actor, RolloutId rollout, UUID id, Optional<Refusal> refusal, String typed) {
    if (refusal.isEmpty()) {
      return new ModelAndView("redirect:/rollouts/" + rollout + "/plan/changes/" + id);
    }
    ModelAndView page = one(actor, rollout, id);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page.addObject("refusal", refusal.get()).addObject("remark", typed);
  }
}
