package org.tollgate.governance.retreat.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.retreat.NewRetreat;
import org.tollgate.governance.retreat.RetreatBoard;
import org.tollgate.governance.retreat.RetreatKind;
import org.tollgate.governance.retreat.RetreatManagement;
import org.tollgate.governance.rollout.RolloutRails;

/** The register of retreats (P10). */
@Controller
@RequestMapping("/rollouts/{rollout}/retreats")
class RetreatsPage {

  private static final String VIEW = "retreat/retreats";

  private final RetreatBoard board;
  private final RetreatManagement management;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  RetreatsPage(
      RetreatBoard board,
      RetreatManagement management,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.people = people;
    this.rails = rails;
  }

  record RetreatForm(
      @NotNull UUID person,
      @NotBlank @Size(max = 1000) String subject,
      @NotNull RetreatKind kind,
      @NotBlank @Size(max = 2000) String reason,
      LocalDate until) {

    static RetreatForm empty() {
      return new RetreatForm(null, "", RetreatKind.SOFTENED, "", null);
    }

    NewRetreat retreat() {
      return new NewRetreat(new PersonId(person), subject, kind, reason, until);
    }
  }

  @GetMapping
  String retreats(Actor actor, @PathVariable RolloutId rollout, Model model) {
    model.addAttribute("form", RetreatForm.empty());
    return show(actor, rollout, model);
  }

  private String show(Actor actor, RolloutId rollout, Model model) {
    RetreatBoard.Board shown = board.of(actor, rollout);
    Collection<PersonId> named = new HashSet<>(shown.people());
    shown.lines().forEach(line -> named.add(line.entry().what().person()));
    var names = people.all(named);
    List<PersonView> candidates =
        names.values().stream()
            .filter(person -> shown.people().contains(person.id()))
            .sorted(Comparator.comparing(PersonView::name))
            .toList();
    model.addAttribute("rail", rails.of(actor, rollout, "retreats"));
    model.addAttribute("board", shown);
    model.addAttribute("names", names);
    model.addAttribute("candidates", candidates);
    model.addAttribute("kinds", RetreatKind.values());
    return VIEW;
  }

  @PostMapping
  String enter(
      Actor actor,
      @PathVariable RolloutId rollout,
      @Valid @ModelAttribute("form") RetreatForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (!errors.hasErrors() && form.until() == null && form.kind() != RetreatKind.DROPPED) {
      errors.rejectValue("until", "retreat.form.until");
    }
    if (errors.hasErrors()) {
      return show(actor, rollout, model);
    }
    management.enter(actor, rollout, form.retreat());
    return done(rollout, redirect);
  }

  @PostMapping("/{retreat}/see")
  String see(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID retreat,
      RedirectAttributes redirect) {
    management.see(actor, retreat);
    return done(rollout, redirect);
  }

  @PostMapping("/{retreat}/end")
  String end(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID retreat,
      RedirectAttributes redirect) {
    management.end(actor, retreat);
    return done(rollout, redirect);
  }

  private static String done(RolloutId rollout, RedirectAttributes redirect) {
    redirect.addFlashAttribute("notice", "retreat.done");
    return "redirect:/rollouts/" + rollout + "/retreats";
  }
}
