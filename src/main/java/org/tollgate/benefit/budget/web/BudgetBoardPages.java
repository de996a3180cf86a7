package org.tollgate.benefit.budget.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.budget.BudgetBoard;
import org.tollgate.benefit.budget.BudgetSigning;
import org.tollgate.benefit.budget.TransactionCost;
import org.tollgate.governance.rollout.RolloutRails;

/** The budget, the sheet on which it is signed, and what typing costs. */
@Controller
@RequestMapping("/rollouts/{rollout}/budget")
class BudgetBoardPages {

  private final BudgetBoard board;
  private final BudgetSigning signing;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  BudgetBoardPages(
      BudgetBoard board, BudgetSigning signing, PeopleDirectory people, RolloutRails rails) {
    this.board = board;
    this.signing = signing;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView budget(Actor actor, @PathVariable RolloutId rollout) {
    BudgetBoard.Board shown = board.of(actor, rollout);
    return new ModelAndView("budget/budget")
        .addObject("board", shown)
        .addObject(
            "names",
            people.all(shown.signed().stream().map(BudgetBoard.Signed::by).distinct().toList()))
        .addObject("rail", rails.of(actor, rollout, "budget"));
  }

  @GetMapping("/sign")
  ModelAndView sheet(Actor actor, @PathVariable RolloutId rollout) {
    BudgetSigning.Sheet sheet = signing.sheet(actor, rollout);
    ModelAndView page =
        new ModelAndView("budget/sign")
            .addObject("rollout", rollout)
            .addObject("text", sheet.text())
            .addObject("rail", rails.of(actor, rollout, "budget"));
    sheet.barred().ifPresent(barred -> page.addObject("barred", barred));
    return page;
  }

  @PostMapping("/sign")
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam String shown,
      @RequestParam(defaultValue = "") String password,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = signing.sign(actor, rollout, shown, password);
    if (refusal.isPresent()) {
      ModelAndView page = sheet(actor, rollout).addObject("refusal", refusal.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    redirect.addFlashAttribute("notice", "budget.notice.signed");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/budget");
  }

  /** Without figures the form alone; nothing is stored. */
  @GetMapping("/typing")
  ModelAndView typing(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(required = false) Integer fields,
      @RequestParam(required = false) Long records,
      @RequestParam(required = false) BigDecimal seconds,
      @RequestParam(required = false) BigDecimal wage) {
    ModelAndView page =
        new ModelAndView("budget/typing")
            .addObject("board", board.of(actor, rollout))
            .addObject("fields", fields)
            .addObject("records", records)
            .addObject("seconds", seconds)
            .addObject("wage", wage)
            .addObject("rail", rails.of(actor, rollout, "budget"));
    if (fields == null || records == null || seconds == null || wage == null) {
      return page;
    }
    try {
      return page.addObject("cost", new TransactionCost(fields, records, seconds, wage));
    } catch (IllegalArgumentException e) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("refusal", Refusal.because("budget.refused.figures"));
    }
  }
}
