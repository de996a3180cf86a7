package org.tollgate.learning.permit.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.permit.PermitBoard;
import org.tollgate.learning.permit.PermitId;

/** Permits of a rollout: all for who leads, else one's own; and each with its history. */
@Controller
@RequestMapping("/rollouts/{rollout}/permits")
class PermitPages {

  private final PermitBoard board;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  PermitPages(PermitBoard board, PeopleDirectory people, RolloutRails rails) {
    this.board = board;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    PermitBoard.Board shown = board.board(actor, rollout);
    Set<PersonId> named =
        shown.lines().stream().map(line -> line.permit().person()).collect(Collectors.toSet());
    model.addAttribute("board", shown);
    model.addAttribute("home", "/rollouts/" + rollout + "/permits");
    model.addAttribute("exemptions", "/rollouts/" + rollout + "/exemptions");
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "permits"));
    return "permit/list";
  }

  @GetMapping("/{permit}")
  String one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID permit, Model model) {
    PermitBoard.Certificate shown = board.certificate(actor, rollout, new PermitId(permit));
    Set<PersonId> named =
        shown.line().permit().steps().stream().map(s -> s.person()).collect(Collectors.toSet());
    named.add(shown.line().permit().person());
    model.addAttribute("shown", shown);
    model.addAttribute("permit", shown.line().permit());
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "permits"));
    return "permit/one";
  }

  @PostMapping("/{permit}/revoke")
  String revoke(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID permit,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        reason.isBlank() || reason.length() > 2000
            ? Optional.of(Refusal.because("permit.refused.reason"))
            : board.revoke(actor, rollout, new PermitId(permit), reason);
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", "permit.notice.revoked"));
    return "redirect:/rollouts/" + rollout + "/permits/" + permit;
  }
}
