package org.tollgate.governance.visit.web;

import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.visit.RecentChanges;

/** What changed since the reader last looked; the reader says when it has been looked at. */
@Controller
@RequestMapping("/rollouts/{rollout}/changes")
class ChangesController {

  private final RecentChanges changes;
  private final RolloutRails rails;

  ChangesController(RecentChanges changes, RolloutRails rails) {
    this.changes = changes;
    this.rails = rails;
  }

  @GetMapping
  String changes(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    RecentChanges.Sheet sheet = changes.sheet(actor, rollout, page);
    PageRequest request = PageRequest.of(sheet.page(), RecentChanges.PAGE);
    model.addAttribute("rail", rails.of(actor, rollout, "overview"));
    model.addAttribute("rollout", rollout);
    model.addAttribute("sheet", sheet);
    model.addAttribute("pages", new PageImpl<>(sheet.lines(), request, sheet.count().changes()));
    return "visit/changes";
  }

  @PostMapping("/seen")
  String seen(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam long upTo,
      RedirectAttributes redirect) {
    changes.looked(actor, rollout, upTo);
    redirect.addFlashAttribute("notice", "visit.notice.seen");
    return "redirect:/rollouts/" + rollout;
  }
}
