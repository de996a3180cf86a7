package org.tollgate.governance.condition.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.ConditionBoard;
import org.tollgate.governance.condition.ConditionId;
import org.tollgate.governance.rollout.RolloutRails;

/** The conditions of a rollout, overdue ones first, and one of them with its history. */
@Controller
@RequestMapping("/rollouts/{rollout}/conditions")
class ConditionPages {

  private final ConditionBoard board;
  private final ConditionPage page;
  private final RolloutRails rails;

  ConditionPages(ConditionBoard board, ConditionPage page, RolloutRails rails) {
    this.board = board;
    this.page = page;
    this.rails = rails;
  }

  @GetMapping
  String list(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam(defaultValue = "false") boolean closed,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    RolloutId id = new RolloutId(rollout);
    model.addAttribute("board", board.board(actor, id, closed, page));
    model.addAttribute("rail", rails.of(actor, id, "conditions"));
    model.addAttribute("rollout", rollout);
    model.addAttribute("closed", closed);
    return "condition/list";
  }

  @GetMapping("/{id}")
  ModelAndView one(Actor actor, @PathVariable UUID rollout, @PathVariable UUID id) {
    return page.show(actor, new RolloutId(rollout), new ConditionId(id));
  }
}
