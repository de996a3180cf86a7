package org.tollgate.learning.material.web;

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
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.learning.material.MaterialBoard;
import org.tollgate.learning.material.MaterialManagement;
import org.tollgate.learning.procedure.ProcedureId;

/** The material on a procedure: read, acknowledged, and renewed by those who write. */
@Controller
@RequestMapping("/rollouts/{rollout}/procedures/{procedure}/material")
class MaterialPages {

  private static final int LONGEST = 40_000;

  private final MaterialBoard board;
  private final MaterialManagement management;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  MaterialPages(
      MaterialBoard board,
      MaterialManagement management,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.people = people;
    this.rails = rails;
  }

  /** As the form sends it. */
  record Form(int last, String title, String text) {

    boolean isWhole() {
      return title != null
          && text != null
          && !title.isBlank()
          && !text.isBlank()
          && title.length() <= 200
          && text.length() <= LONGEST;
    }
  }

  @GetMapping
  String read(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @RequestParam(defaultValue = "0") int edition,
      Model model) {
    show(actor, rollout, procedure, edition, model);
    return "material/read";
  }

  @GetMapping("/edition")
  String form(
      Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID procedure, Model model) {
    MaterialBoard.Page page = show(actor, rollout, procedure, 0, model);
    if (!page.mayWrite()) {
      throw new NotAllowedException("The actor writes no material in " + rollout);
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute(
          "form",
          page.shown() == null
              ? new Form(0, "", "")
              : new Form(page.shown().number(), page.shown().title(), page.shown().text()));
    }
    return "material/edition";
  }

  private MaterialBoard.Page show(
      Actor actor, RolloutId rollout, UUID procedure, int edition, Model model) {
    MaterialBoard.Page page = board.page(actor, rollout, new ProcedureId(procedure), edition);
    Set<PersonId> named =
        page.editions().stream().map(each -> each.written().by()).collect(Collectors.toSet());
    model.addAttribute("page", page);
    model.addAttribute("home", "/rollouts/" + rollout + "/procedures/" + procedure);
    model.addAttribute("names", people.all(named));
    model.addAttribute("rail", rails.of(actor, rollout, "procedures"));
    return page;
  }

  @PostMapping
  String publish(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      Form form,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        form.isWhole()
            ? management.publish(
                actor, rollout, new ProcedureId(procedure), form.last(), form.title(), form.text())
            : Optional.of(Refusal.because("material.refused.form", LONGEST));
    String home = "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/material";
    if (refusal.isPresent()) {
      // what was written comes back with the refusal
      redirect.addFlashAttribute("form", form);
      redirect.addFlashAttribute("refusal", refusal.get());
      return home + "/edition";
    }
    redirect.addFlashAttribute("notice", "material.notice.published");
    return home;
  }

  @PostMapping("/{edition}/acknowledge")
  String acknowledge(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID procedure,
      @PathVariable int edition,
      RedirectAttributes redirect) {
    management
        .acknowledge(actor, rollout, new ProcedureId(procedure), edition)
        .ifPresentOrElse(
            why -> redirect.addFlashAttribute("refusal", why),
            () -> redirect.addFlashAttribute("notice", "material.notice.read"));
    return "redirect:/rollouts/" + rollout + "/procedures/" + procedure + "/material";
  }
}
