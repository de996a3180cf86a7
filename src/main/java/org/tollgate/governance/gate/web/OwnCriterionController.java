package org.tollgate.governance.gate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.GateReading;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.evidence.Findings;
import org.tollgate.governance.rollout.RolloutRails;

/** Adds a criterion that a rollout asks beyond the checklist. */
@Controller
@RequestMapping("/rollouts/{id}/gates/{number}/own")
class OwnCriterionController {

  private final GateReading reading;
  private final CriterionManagement criteria;
  private final Findings findings;
  private final RolloutRails rails;

  OwnCriterionController(
      GateReading reading, CriterionManagement criteria, Findings findings, RolloutRails rails) {
    this.reading = reading;
    this.criteria = criteria;
    this.findings = findings;
    this.rails = rails;
  }

  /** What is asked. */
  record Form(
      @NotBlank @Size(max = 500) String question,
      @NotBlank @Size(max = 1000) String enough,
      @NotNull EvidenceKind kind,
      @NotNull Strand strand,
      @NotNull @Min(1) @Max(5) Integer weight,
      boolean mandatory) {

    static Form empty() {
      return new Form("", "", null, null, 1, false);
    }

    CriterionManagement.OwnCriterion criterion() {
      return new CriterionManagement.OwnCriterion(question, enough, kind, weight, mandatory);
    }
  }

  @GetMapping
  String form(
      Actor actor, @PathVariable UUID id, @PathVariable int number, Model model, Locale locale) {
    model.addAttribute("form", Form.empty());
    return show(actor, id, number, model, locale);
  }

  @PostMapping
  String add(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @Valid @ModelAttribute("form") Form form,
      BindingResult errors,
      RedirectAttributes redirect,
      Model model,
      Locale locale) {
    if (errors.hasErrors()) {
      return show(actor, id, number, model, locale);
    }
    Gates.Round round =
        reading
            .current(actor, new RolloutId(id), GateController.phase(number))
            .orElseThrow(() -> new NotFoundException("review of gate", number));
    Optional<Refusal> refusal =
        criteria.add(actor, round.review(), form.criterion(), form.strand(), Tier.PROJECT);
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "gate.notice.own"));
    return "redirect:/rollouts/" + id + "/gates/" + number;
  }

  private String show(Actor actor, UUID id, int number, Model model, Locale locale) {
    model.addAttribute("rail", rails.of(actor, new RolloutId(id), "gates"));
    model.addAttribute("rollout", id);
    model.addAttribute("number", number);
    model.addAttribute("kinds", words("gate.kind.", locale, "DOCUMENT", "STATEMENT"));
    model.addAttribute("strands", words("gate.strand.", locale, "MANAGEMENT", "TECHNICAL"));
    return "gate/own";
  }

  private Map<String, String> words(String key, Locale locale, String... values) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String value : values) {
      words.put(value, findings.say(key + value, locale));
    }
    return words;
  }
}
