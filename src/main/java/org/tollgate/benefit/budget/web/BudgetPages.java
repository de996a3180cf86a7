package org.tollgate.benefit.budget.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.budget.BudgetBoard;
import org.tollgate.benefit.budget.BudgetManagement;
import org.tollgate.benefit.budget.Category;
import org.tollgate.governance.rollout.RolloutRails;

/** The lines of a budget: one is entered, changed and taken out. */
@Controller
@RequestMapping("/rollouts/{rollout}/budget/lines")
class BudgetPages {

  private final BudgetBoard board;
  private final BudgetManagement management;
  private final MessageSource messages;
  private final RolloutRails rails;

  BudgetPages(
      BudgetBoard board, BudgetManagement management, MessageSource messages, RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.messages = messages;
    this.rails = rails;
  }

  @GetMapping("/new")
  ModelAndView blank(Actor actor, @PathVariable RolloutId rollout, Locale locale) {
    return page(actor, rollout, null, locale).addObject("form", BudgetForm.empty());
  }

  @GetMapping("/{id}")
  ModelAndView one(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Locale locale) {
    BudgetForm form = BudgetForm.of(board.line(actor, rollout, id));
    return page(actor, rollout, id, locale).addObject("form", form);
  }

  @PostMapping
  ModelAndView add(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") BudgetForm form,
      Errors errors,
      Locale locale,
      RedirectAttributes redirect) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page(actor, rollout, null, locale);
    }
    Optional<Refusal> refusal = management.add(actor, rollout, form.entry());
    return answer(refusal, () -> page(actor, rollout, null, locale), rollout, redirect);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") BudgetForm form,
      Errors errors,
      Locale locale,
      RedirectAttributes redirect) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page(actor, rollout, id, locale);
    }
    Optional<Refusal> refusal =
        management.change(actor, rollout, id, form.revision(), form.entry());
    return answer(refusal, () -> page(actor, rollout, id, locale), rollout, redirect);
  }

  @PostMapping("/{id}/remove")
  String remove(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = management.remove(actor, rollout, id);
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "budget.notice.removed"));
    return "redirect:/rollouts/" + rollout + "/budget";
  }

  private static ModelAndView answer(
      Optional<Refusal> refusal,
      Supplier<ModelAndView> drawn,
      RolloutId rollout,
      RedirectAttributes redirect) {
    if (refusal.isPresent()) {
      ModelAndView page = drawn.get();
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("refusal", refusal.get());
    }
    redirect.addFlashAttribute("notice", "budget.notice.entered");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/budget");
  }

  private ModelAndView page(Actor actor, RolloutId rollout, UUID id, Locale locale) {
    BudgetBoard.Board shown = board.of(actor, rollout);
    if (!shown.mayDirect()) {
      throw new NotAllowedException("Only the director enters what things cost");
    }
    Map<String, String> categories = new LinkedHashMap<>();
    for (Category category : Category.values()) {
      if (shown.client() != null || !category.isClientOnly()) {
        categories.put(
            category.name(), messages.getMessage("budget.category." + category, null, locale));
      }
    }
    return new ModelAndView("budget/line")
        .addObject("board", shown)
        .addObject("line", id)
        .addObject("categories", categories)
        .addObject("rail", rails.of(actor, rollout, "budget"));
  }
}
