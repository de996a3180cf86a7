package org.tollgate.governance.rollout.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutManagement;

/** Pauses a rollout, lets it go on, puts it away. */
@Controller
class RolloutStatePage {

  private final RolloutManagement management;

  RolloutStatePage(RolloutManagement management) {
    this.management = management;
  }

  /** What can be asked for. */
  enum Change {
    hold,
    resume,
    archive
  }

  @PostMapping("/rollouts/{rollout}/state")
  String change(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam Change change,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        switch (change) {
          case hold -> management.hold(actor, rollout);
          case resume -> management.resume(actor, rollout);
          case archive -> management.archive(actor, rollout);
        };
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", "rollout.changed"));
    return "redirect:/rollouts/" + rollout + "/charter";
  }
}
