package org.tollgate.governance.deliverable.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.deliverable.DeliverableChoices;
import org.tollgate.governance.deliverable.DeliverableKind;
import org.tollgate.governance.deliverable.Deliverables;
import org.tollgate.governance.rollout.RolloutRails;

/** The seven deliverables of a rollout, each with what is open about it. */
@Controller
@RequestMapping("/rollouts/{rollout}/plan/deliverables")
class DeliverablePages {

  private final Deliverables deliverables;
  private final DeliverableChoices choices;
  private final RolloutRails rails;

  DeliverablePages(Deliverables deliverables, DeliverableChoices choices, RolloutRails rails) {
    this.deliverables = deliverables;
    this.choices = choices;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView list(Actor actor, @PathVariable RolloutId rollout) {
    List<Deliverables.Line> lines = deliverables.list(actor, rollout);
    return new ModelAndView("deliverable/list")
        .addObject("rollout", rollout)
        .addObject("rail", rails.of(actor, rollout, "plan"))
        .addObject("lines", lines)
        .addObject("names", deliverables.names(actor, lines))
        .addObject("choices", choices.of(actor, rollout))
        .addObject("kinds", DeliverableKind.values());
  }

  @PostMapping
  ModelAndView plan(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam DeliverableKind kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(required = false) UUID milestone,
      @RequestParam(required = false) UUID reviewer,
      RedirectAttributes redirect) {
    if (name.isBlank() || name.strip().length() > 200) {
      return answer(
          actor, rollout, Optional.of(Refusal.because("deliverable.refused.name")), redirect);
    }
    PersonId person = reviewer == null ? null : new PersonId(reviewer);
    Deliverables.Draft draft = new Deliverables.Draft(kind, name, milestone, person);
    return answer(actor, rollout, deliverables.plan(actor, rollout, draft), redirect);
  }

  @PostMapping("/{id}/hand-over")
  ModelAndView handOver(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String edition,
      RedirectAttributes redirect) {
    return answer(actor, rollout, deliverables.handOver(actor, rollout, id, edition), redirect);
  }

  @PostMapping("/{id}/remark")
  ModelAndView remark(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String text,
      RedirectAttributes redirect) {
    return answer(actor, rollout, deliverables.remark(actor, rollout, id, text), redirect);
  }

  @PostMapping("/{id}/settle")
  ModelAndView settle(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam int place,
      RedirectAttributes redirect) {
    return answer(actor, rollout, deliverables.settle(actor, rollout, id, place), redirect);
  }

  @PostMapping("/{id}/accept")
  ModelAndView accept(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return answer(actor, rollout, deliverables.accept(actor, rollout, id), redirect);
  }

  private ModelAndView answer(
      Actor actor, RolloutId rollout, Optional<Refusal> refusal, RedirectAttributes redirect) {
    if (refusal.isPresent()) {
      ModelAndView page = list(actor, rollout);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("refusal", refusal.get());
    }
    redirect.addFlashAttribute("notice", "deliverable.notice");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/plan/deliverables");
  }
}
