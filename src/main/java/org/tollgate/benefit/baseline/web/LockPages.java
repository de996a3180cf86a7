package org.tollgate.benefit.baseline.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.KpiLocking;
import org.tollgate.benefit.baseline.LockBoard;
import org.tollgate.benefit.baseline.Terms;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.governance.rollout.RolloutRails;

/** The signed baseline: its versions, and the one that waits for signatures. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis/baseline")
class LockPages {

  private final LockBoard board;
  private final KpiLocking locking;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  LockPages(LockBoard board, KpiLocking locking, PeopleDirectory people, RolloutRails rails) {
    this.board = board;
    this.locking = locking;
    this.people = people;
    this.rails = rails;
  }

  record TermsForm(
      @NotBlank @Size(max = 2000) String reason,
      @NotNull LocalDate firstDay,
      @NotNull LocalDate lastDay,
      @NotNull LocalDate goLive,
      @Size(max = 2000) String trialWhy) {}

  @GetMapping
  ModelAndView baseline(Actor actor, @PathVariable RolloutId rollout) {
    return page(actor, rollout);
  }

  @PostMapping
  ModelAndView propose(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("terms") TermsForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        errors.hasErrors()
            ? Optional.of(Refusal.because("kpi.lock.refused.incomplete"))
            : locking.propose(
                actor,
                rollout,
                new Terms(
                    form.reason(),
                    form.firstDay(),
                    form.lastDay(),
                    form.goLive(),
                    form.trialWhy()));
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "kpi.notice.proposed"));
    return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis/baseline");
  }

  @PostMapping("/withdraw")
  String withdraw(Actor actor, @PathVariable RolloutId rollout, RedirectAttributes redirect) {
    locking
        .withdraw(actor, rollout)
        .ifPresentOrElse(
            reason -> redirect.addFlashAttribute("refusal", reason),
            () -> redirect.addFlashAttribute("notice", "kpi.notice.withdrawn"));
    return "redirect:/rollouts/" + rollout + "/kpis/baseline";
  }

  /**
   * @param shown digest of the text that was on the page
   */
  @PostMapping("/sign")
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam String shown,
      @RequestParam String password,
      RedirectAttributes redirect) {
    KpiLocking.Outcome outcome = locking.sign(actor, rollout, shown, password);
    if (outcome instanceof KpiLocking.Outcome.Signed signed) {
      redirect.addFlashAttribute(
          "notice", signed.locked() ? "kpi.notice.locked" : "kpi.notice.signed");
      return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis/baseline");
    }
    Refusal reason =
        outcome instanceof KpiLocking.Outcome.Refused refused
            ? refused.reason()
            : Refusal.because("kpi.lock.refused.stale");
    ModelAndView page = page(actor, rollout).addObject("refusal", reason);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  @GetMapping("/versions/{number}")
  ModelAndView locked(Actor actor, @PathVariable RolloutId rollout, @PathVariable int number) {
    LockBoard.Locked locked = board.text(actor, rollout, number);
    return names(
        new ModelAndView("kpi/locked")
            .addObject("rail", rails.of(actor, rollout, "kpis"))
            .addObject("rollout", rollout)
            .addObject("zone", board.of(actor, rollout).rollout().zone())
            .addObject("locked", locked),
        Set.copyOf(locked.version().signatures()));
  }

  private ModelAndView page(Actor actor, RolloutId rollout) {
    LockBoard.Board shown = board.of(actor, rollout);
    Set<PartySignature> signatures =
        shown.versions().stream()
            .flatMap(version -> version.signatures().stream())
            .collect(Collectors.toSet());
    return names(
        new ModelAndView("kpi/baseline")
            .addObject("rail", rails.of(actor, rollout, "kpis"))
            .addObject("rollout", rollout)
            .addObject("zone", shown.rollout().zone())
            .addObject("board", shown),
        signatures);
  }

  private ModelAndView names(ModelAndView page, Set<PartySignature> signatures) {
    Set<PersonId> persons =
        signatures.stream().map(PartySignature::person).collect(Collectors.toSet());
    Set<OrganisationId> parties =
        signatures.stream().map(PartySignature::organisation).collect(Collectors.toSet());
    return page.addObject("names", people.all(persons))
        .addObject("parties", people.organisationNames(parties));
  }
}
