package org.tollgate.benefit.kpi.web;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.tollgate.base.checklist.KpiCatalogue;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.Cadence;
import org.tollgate.benefit.kpi.Definition.Method;
import org.tollgate.benefit.kpi.Definition.Unit;
import org.tollgate.benefit.kpi.DefinitionBoard;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorManagement;
import org.tollgate.benefit.statistics.Direction;
import org.tollgate.governance.rollout.RolloutRails;

/** The form in which an indicator is defined, from the catalogue or from nothing. */
@Controller
@RequestMapping("/rollouts/{rollout}/kpis")
class DefinitionPages {

  private final DefinitionBoard board;
  private final IndicatorManagement management;
  private final KpiCatalogue catalogue;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  DefinitionPages(
      DefinitionBoard board,
      IndicatorManagement management,
      KpiCatalogue catalogue,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.catalogue = catalogue;
    this.people = people;
    this.rails = rails;
  }

  /**
   * @param from a code of the catalogue to begin with, or null
   */
  @GetMapping("/new")
  ModelAndView blank(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(required = false) String from,
      Locale locale) {
    DefinitionForm form =
        Optional.ofNullable(from)
            .flatMap(catalogue::indicator)
            .map(proposal -> DefinitionForm.from(proposal, locale))
            .orElseGet(DefinitionForm::empty);
    return page(actor, rollout, null, locale).addObject("form", form);
  }

  @PostMapping
  ModelAndView define(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") DefinitionForm form,
      Errors errors,
      Locale locale,
      RedirectAttributes redirect) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page(actor, rollout, null, locale);
    }
    String code = catalogue.indicator(form.catalogue()).map(one -> one.code()).orElse(null);
    IndicatorId id = management.define(actor, rollout, code, form.definition());
    redirect.addFlashAttribute("notice", "kpi.notice.defined");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis/" + id);
  }

  @GetMapping("/{id}/edit")
  ModelAndView edit(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id, Locale locale) {
    DefinitionForm form = DefinitionForm.of(board.one(actor, rollout, new IndicatorId(id)));
    return page(actor, rollout, id, locale).addObject("form", form);
  }

  @PostMapping("/{id}")
  ModelAndView change(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") DefinitionForm form,
      Errors errors,
      Locale locale,
      RedirectAttributes redirect) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page(actor, rollout, id, locale);
    }
    Optional<Refusal> refusal =
        management.change(actor, rollout, new IndicatorId(id), form.revision(), form.definition());
    if (refusal.isPresent()) {
      ModelAndView page = page(actor, rollout, id, locale).addObject("refusal", refusal.get());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    redirect.addFlashAttribute("notice", "kpi.notice.changed");
    return new ModelAndView("redirect:/rollouts/" + rollout + "/kpis/" + id);
  }

  @PostMapping("/{id}/drop")
  String drop(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam String why,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        why.isBlank() || why.length() > 2000
            ? Optional.of(Refusal.because("kpi.refused.reason"))
            : management.drop(actor, rollout, new IndicatorId(id), why);
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "kpi.notice.dropped"));
    return "redirect:/rollouts/" + rollout + "/kpis";
  }

  private ModelAndView page(Actor actor, RolloutId rollout, UUID id, Locale locale) {
    DefinitionBoard.Offer offer =
        board.form(actor, rollout, id == null ? null : new IndicatorId(id));
    Map<String, String> owners = new LinkedHashMap<>();
    people.all(offer.owners()).values().stream()
        .sorted(Comparator.comparing(PersonView::name))
        .forEach(person -> owners.put(person.id().value().toString(), person.name()));
    List<Map<String, String>> proposals =
        catalogue.indicators().stream()
            .map(one -> Map.of("code", one.code(), "name", one.name().in(locale)))
            .toList();
    return new ModelAndView("kpi/form")
        .addObject("rail", rails.of(actor, rollout, "kpis"))
        .addObject("rollout", rollout)
        .addObject("id", id)
        .addObject("offer", offer)
        .addObject("owners", owners)
        .addObject("proposals", proposals)
        .addObject("directions", Direction.values())
        .addObject("units", Unit.values())
        .addObject("cadences", Cadence.values())
        .addObject("methods", Method.values());
  }
}
