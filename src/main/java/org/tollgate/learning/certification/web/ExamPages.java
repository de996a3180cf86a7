package org.tollgate.learning.certification.web;

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
import org.tollgate.learning.certification.ExamBoard;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.ExamRules;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Beginning;
import org.tollgate.learning.certification.SittingView;
import org.tollgate.learning.material.MaterialBoard;
import org.tollgate.learning.procedure.ProcedureId;

/** The exam on a procedure: its rules, who may sit, and the way in. */
@Controller
@RequestMapping("/rollouts/{rollout}/procedures/{procedure}/exam")
class ExamPages {

  private final ExamBoard board;
  private final ExamManagement management;
  private final SittingManagement sittings;
  private final MaterialBoard materials;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  ExamPages(
      ExamBoard board,
      ExamManagement management,
      SittingManagement sittings,
      MaterialBoard materials,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.sittings = sittings;
    this.materials = materials;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String page(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure, Model model) {
    ExamBoard.Page page = board.page(actor, rollout, new ProcedureId(procedure));
    Set<PersonId> named =
        page.results().stream().map(SittingView::person).collect(Collectors.toSet());
    model.addAttribute("page", page);
    model.addAttribute("material", materials.page(actor, rollout, page.procedure().id(), 0));
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return "certification/exam";
  }

  @PostMapping
  String rule(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @RequestParam int questions,
      @RequestParam int minutes,
      @RequestParam int pass,
      @RequestParam int attempts,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = Optional.empty();
    try {
      ExamRules rules = new ExamRules(questions, minutes, pass, attempts);
      management.rule(actor, rollout, new ProcedureId(procedure), rules);
    } catch (IllegalArgumentException e) {
      refusal = Optional.of(Refusal.because("certification.refused.rules"));
    }
    return done(redirect, refusal, "certification.notice.rules", rollout, procedure);
  }

  @PostMapping("/publish")
  String publish(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal = management.publish(actor, rollout, new ProcedureId(procedure));
    return done(redirect, refusal, "certification.notice.published", rollout, procedure);
  }

  @PostMapping("/sittings")
  String begin(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      RedirectAttributes redirect) {
    Beginning beginning = sittings.begin(actor, rollout, new ProcedureId(procedure));
    if (beginning instanceof Beginning.Begun begun) {
      return "redirect:/rollouts/" + rollout + "/sittings/" + begun.sitting();
    }
    Refusal why = ((Beginning.Refused) beginning).why();
    return done(redirect, Optional.of(why), null, rollout, procedure);
  }

  private static String done(
      RedirectAttributes redirect,
      Optional<Refusal> refusal,
      String notice,
      RolloutId rollout,
      UUID procedure) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/exam";
  }
}
