package org.tollgate.benefit.waiver.web;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.DefinitionBoard;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.signing.PartySignature;
import org.tollgate.benefit.waiver.WaiverView;
import org.tollgate.benefit.waiver.Waivers;
import org.tollgate.governance.rollout.RolloutRails;

/** The waiver of one indicator: proposed with a reason, signed by both parties. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis/{id}/waiver")
class WaiverPages {

  private final Waivers waivers;
  private final DefinitionBoard indicators;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  WaiverPages(
      Waivers waivers, DefinitionBoard indicators, PeopleDirectory people, RolloutRails rails) {
    this.waivers = waivers;
    this.indicators = indicators;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView waiver(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    IndicatorId indicator = new IndicatorId(id);
    Optional<WaiverView> waiver = waivers.of(actor, rollout, indicator);
    Set<PersonId> signed =
        waiver.stream()
            .flatMap(view -> view.signatures().stream())
            .map(PartySignature::person)
            .collect(Collectors.toSet());
    return new ModelAndView("kpi/waiver")
        .addObject("rail", rails.of(actor, rollout, "kpis"))
        .addObject("rollout", rollout)
        .addObject("indicator", indicators.one(actor, rollout, indicator))
        .addObject("waiver", waiver.orElse(null))
        .addObject("names", people.all(signed))
        .addObject("mayPropose", indicators.mayDefine(actor, rollout))
        .addObject("maySign", waiver.filter(view -> waivers.maySign(actor, view)).isPresent());
  }

  @PostMapping
  String propose(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam String reason,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        reason.isBlank() || reason.length() > 2000
            ? Optional.of(Refusal.because("kpi.refused.reason"))
            : waivers.propose(actor, rollout, new IndicatorId(id), reason);
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", "kpi.notice.waiver-proposed"));
    return "redirect:/rollouts/" + rollout + "/kpis/" + id + "/waiver";
  }

  @PostMapping("/sign")
  ModelAndView sign(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam String password,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = waivers.sign(actor, rollout, new IndicatorId(id), password);
    if (refusal.isPresent()) {
      ModelAndView page = waiver(actor, rollout, id).addObject("refusal", refusal.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    redirect.addFlashAttribute("notice", "kpi.notice.signed");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis/" + id + "/waiver");
  }
}
