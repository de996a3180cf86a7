package org.tollgate.governance.charter.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.CharterSigning;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatRole;

/** The whole charter: what it says, who has signed, what is lacking, and its versions. */
@Controller
@RequestMapping("/rollouts/{rollout}/charter")
class CharterPage {

  private final Charters charters;
  private final CharterDrafting drafting;
  private final CharterSigning signing;
  private final RolloutAccess access;
  private final RolloutRails rails;

  CharterPage(
      Charters charters,
      CharterDrafting drafting,
      CharterSigning signing,
      RolloutAccess access,
      RolloutRails rails) {
    this.charters = charters;
    this.drafting = drafting;
    this.signing = signing;
    this.access = access;
    this.rails = rails;
  }

  @GetMapping
  String charter(Actor actor, @PathVariable RolloutId rollout, Model model) {
    return show(actor, rollout, charters.working(actor, rollout), model);
  }

  @GetMapping("/versions/{number}")
  String version(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable int number, Model model) {
    return show(actor, rollout, charters.numbered(actor, rollout, number), model);
  }

  private String show(Actor actor, RolloutId id, Charters.View charter, Model model) {
    RolloutView rollout = charter.rollout();
    boolean plans = access.has(actor, id, Right.PLAN) && !rollout.state().isOver();
    model.addAttribute("rail", rails.of(actor, id, "charter"));
    model.addAttribute("charter", charter);
    model.addAttribute("rollout", rollout);
    model.addAttribute("versions", charters.versions(actor, id));
    model.addAttribute("phases", Phase.values());
    model.addAttribute("writes", plans && charter.version().isDraft());
    model.addAttribute("plans", plans);
    model.addAttribute("mayHold", leads(actor, charter));
    return "charter/charter";
  }

  private static boolean leads(Actor actor, Charters.View charter) {
    return charter.seats().stream()
        .filter(seat -> seat.role() == SeatRole.DIRECTOR || seat.role() == SeatRole.SPONSOR)
        .anyMatch(seat -> actor.person().equals(seat.person()));
  }

  @PostMapping("/ask")
  String ask(Actor actor, @PathVariable RolloutId rollout, RedirectAttributes redirect) {
    int asked = signing.ask(actor, rollout);
    redirect.addFlashAttribute("notice", asked == 0 ? "charter.asked.nobody" : "charter.asked");
    return "redirect:/rollouts/" + rollout + "/charter";
  }

  @PostMapping("/revise")
  String revise(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    if (reason.isBlank() || reason.length() > 1000) {
      redirect.addFlashAttribute("refusal", Refusal.because("charter.form.reason"));
      return "redirect:/rollouts/" + rollout + "/charter";
    }
    Optional<Refusal> refusal = drafting.revise(actor, rollout, reason.strip());
    refusal.ifPresent(why -> redirect.addFlashAttribute("refusal", why));
    return "redirect:/rollouts/" + rollout + "/charter";
  }

  @PostMapping("/discard")
  String discard(Actor actor, @PathVariable RolloutId rollout, RedirectAttributes redirect) {
    Optional<Refusal> refusal = drafting.discard(actor, rollout);
    refusal.ifPresent(why -> redirect.addFlashAttribute("refusal", why));
    return "redirect:/rollouts/" + rollout + "/charter";
  }
}
