package org.tollgate.learning.exemption.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
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
import org.tollgate.learning.exemption.ExemptionView;
import org.tollgate.learning.exemption.Exemptions;
import org.tollgate.learning.procedure.ProcedureId;

/** Who may work without the permit, until when, and who answers for it. */
@Controller
@RequestMapping("/rollouts/{rollout}/exemptions")
class ExemptionPages {

  private final Exemptions exemptions;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  ExemptionPages(Exemptions exemptions, PeopleDirectory people, RolloutRails rails) {
    this.exemptions = exemptions;
    this.people = people;
    this.rails = rails;
  }

  /** As the form sends it. */
  record Form(
      UUID procedure,
      UUID holder,
      @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
      String reason) {

    boolean isWhole() {
      return procedure != null
          && holder != null
          && lastDay != null
          && reason != null
          && !reason.isBlank()
          && reason.length() <= 2000;
    }

    ExemptionView.Wish wish() {
      return new ExemptionView.Wish(
          new ProcedureId(procedure), new PersonId(holder), lastDay, reason);
    }
  }

  @GetMapping
  String list(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Exemptions.Board board = exemptions.board(actor, rollout);
    Set<PersonId> named = new HashSet<>(board.users());
    for (ExemptionView each : board.all()) {
      named.add(each.wish().holder());
      named.add(each.proposed().person());
      if (each.decided() != null) {
        named.add(each.decided().person());
      }
    }
    model.addAttribute("board", board);
    model.addAttribute("home", "/rollouts/" + rollout + "/exemptions");
    model.addAttribute("permits", "/rollouts/" + rollout + "/permits");
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "permits"));
    return "exemption/list";
  }

  @PostMapping
  String propose(
      Actor actor, @PathVariable RolloutId rollout, Form form, RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        form.isWhole()
            ? exemptions.propose(actor, rollout, form.wish())
            : Optional.of(Refusal.because("exemption.refused.form"));
    return back(rollout, refusal, "exemption.notice.proposed", redirect);
  }

  @PostMapping("/{exemption}/decide")
  String decide(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID exemption,
      @RequestParam boolean granted,
      @RequestParam String password,
      RedirectAttributes redirect) {
    return back(
        rollout,
        exemptions.decide(actor, rollout, exemption, granted, password),
        granted ? "exemption.notice.granted" : "exemption.notice.refused",
        redirect);
  }

  private static String back(
      RolloutId rollout, Optional<Refusal> refusal, String notice, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", notice));
    return "redirect:/rollouts/" + rollout + "/exemptions";
  }
}
