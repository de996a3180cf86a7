package org.tollgate.governance.webhook.web;

import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRail;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.webhook.WebhookManagement;
import org.tollgate.governance.webhook.WebhookManagement.Outcome;

/** Which other systems are told of a rollout's gate decisions, and what became of each message. */
@Controller
class WebhookPage {

  private final WebhookManagement webhooks;
  private final RolloutRails rails;

  WebhookPage(WebhookManagement webhooks, RolloutRails rails) {
    this.webhooks = webhooks;
    this.rails = rails;
  }

  @GetMapping("/rollouts/{rollout}/webhooks")
  String webhooks(Actor actor, @PathVariable UUID rollout, Model model) {
    RolloutId id = new RolloutId(rollout);
    model.addAttribute("board", webhooks.board(actor, id));
    RolloutRail rail = rails.of(actor, id, "gates");
    model.addAttribute("rail", rail);
    model.addAttribute("name", rail.name());
    model.addAttribute("rollout", rollout);
    model.addAttribute("zone", ZoneOffset.UTC);
    return "webhook/webhooks";
  }

  @PostMapping("/rollouts/{rollout}/webhooks")
  String register(
      Actor actor,
      @PathVariable UUID rollout,
      @RequestParam(defaultValue = "") String target,
      RedirectAttributes redirect) {
    Outcome outcome = webhooks.register(actor, new RolloutId(rollout), target);
    if (outcome instanceof Outcome.Registered registered) {
      redirect.addFlashAttribute("secret", registered.secret());
    } else {
      redirect.addFlashAttribute("refusal", ((Outcome.Refused) outcome).refusal());
      redirect.addFlashAttribute("typed", target);
    }
    return page(rollout);
  }

  @PostMapping("/rollouts/{rollout}/webhooks/{webhook}/remove")
  String remove(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID webhook,
      RedirectAttributes redirect) {
    webhooks.remove(actor, new RolloutId(rollout), webhook);
    redirect.addFlashAttribute("notice", "webhook.removed");
    return page(rollout);
  }

  @PostMapping("/rollouts/{rollout}/webhooks/deliveries/{delivery}/again")
  String sendAgain(
      Actor actor,
      @PathVariable UUID rollout,
      @PathVariable UUID delivery,
      RedirectAttributes redirect) {
    webhooks.sendAgain(actor, new RolloutId(rollout), delivery);
    redirect.addFlashAttribute("notice", "webhook.again.done");
    return page(rollout);
  }

  @GetMapping("/admin/webhooks")
  String dead(Actor actor, Model model) {
    model.addAttribute("deliveries", webhooks.dead(actor));
    model.addAttribute("zone", ZoneOffset.UTC);
    return "webhook/dead";
  }

  private static String page(UUID rollout) {
    return "redirect:/rollouts/" + rollout + "/webhooks";
  }
}
