package org.tollgate.governance.risk.web;

import jakarta.validation.Valid;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.checklist.RiskCatalogue;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.risk.NewRisk.Kind;
import org.tollgate.governance.risk.RiskBoard;
import org.tollgate.governance.risk.RiskEscalation;
import org.tollgate.governance.risk.RiskId;
import org.tollgate.governance.risk.RiskManagement;
import org.tollgate.governance.risk.web.RiskForms.RiskForm;
import org.tollgate.governance.rollout.RolloutRails;

/** The register of risks, issues and assumptions. */
@Controller
@RequestMapping("/rollouts/{rollout}/risks")
class RisksPage {

  private final RiskBoard board;
  private final RiskManagement management;
  private final RiskEscalation escalation;
  private final RiskCatalogue catalogue;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  RisksPage(
      RiskBoard board,
      RiskManagement management,
      RiskEscalation escalation,
      RiskCatalogue catalogue,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.escalation = escalation;
    this.catalogue = catalogue;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String risks(Actor actor, @PathVariable RolloutId rollout, Model model) {
    RiskBoard.Board shown = board.of(actor, rollout);
    Set<PersonId> named = new HashSet<>();
    shown.lines().forEach(line -> named.add(line.entry().what().owner()));
    model.addAttribute("rail", rails.of(actor, rollout, "risks"));
    model.addAttribute("board", shown);
    model.addAttribute("names", people.all(named));
    return "risk/risks";
  }

  /**
   * @param from a code of the catalogue to begin with, or null
   */
  @GetMapping("/new")
  String form(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam(required = false) String from,
      Locale locale,
      Model model) {
    RiskForm form =
        catalogue
            .risk(from)
            .map(proposal -> RiskForm.from(proposal, locale.toLanguageTag()))
            .orElseGet(RiskForm::empty);
    model.addAttribute("form", form);
    return form(actor, rollout, locale, model);
  }

  private String form(Actor actor, RolloutId rollout, Locale locale, Model model) {
    RiskBoard.Board shown = board.toEnter(actor, rollout);
    Map<PersonId, PersonView> names = people.all(shown.people());
    List<PersonView> owners =
        names.values().stream().sorted(Comparator.comparing(PersonView::name)).toList();
    model.addAttribute("rail", rails.of(actor, rollout, "risks"));
    model.addAttribute("board", shown);
    model.addAttribute("owners", owners);
    model.addAttribute("kinds", Kind.values());
    model.addAttribute("categories", Category.values());
    model.addAttribute(
        "proposals",
        catalogue.risks().stream()
            .map(risk -> Map.of("code", risk.code(), "name", risk.name().in(locale)))
            .toList());
    return "risk/new";
  }

  @PostMapping
  String enter(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") RiskForm form,
      Errors errors,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      return form(actor, rollout, locale, model);
    }
    RiskId id = management.enter(actor, rollout, form.risk());
    redirect.addFlashAttribute("notice", "risk.notice.entered");
    return "redirect:/rollouts/" + rollout + "/risks/" + id;
  }

  @PostMapping("/tolerance")
  String tolerate(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam int score,
      RedirectAttributes redirect) {
    escalation.tolerate(actor, rollout, Math.max(1, Math.min(24, score)));
    redirect.addFlashAttribute("notice", "risk.notice.tolerance");
    return "redirect:/rollouts/" + rollout + "/risks";
  }
}
