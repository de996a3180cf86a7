package org.tollgate.base.account.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;

/** One's own page: days away and the password. */
@Controller
@RequestMapping("/me")
class MePages {

  private static final String VIEW = "account/me";

  private final PeopleDirectory people;
  private final PeopleManagement management;
  private final PasswordChoice passwords;
  private final Clock clock;

  MePages(
      PeopleDirectory people, PeopleManagement management, PasswordChoice passwords, Clock clock) {
    this.people = people;
    this.management = management;
    this.passwords = passwords;
    this.clock = clock;
  }

  record AbsenceForm(@NotNull LocalDate from, @NotNull LocalDate to) {}

  record ChangeForm(String current, String fresh, String again) {}

  @ModelAttribute
  void facts(Actor actor, Model model) {
    model.addAttribute(
        "person",
        people
            .find(actor.person())
            .orElseThrow(() -> new NotFoundException("person", actor.person())));
    model.addAttribute(
        "absences", people.absencesFrom(Set.of(actor.person()), LocalDate.now(clock)));
  }

  @GetMapping
  String me(Model model) {
    return show(model);
  }

  @PostMapping("/absences")
  String recordAbsence(
      Actor actor,
      @Valid @ModelAttribute("absence") AbsenceForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (!errors.hasErrors() && form.to().isBefore(form.from())) {
      errors.rejectValue("to", "account.absence.order");
    }
    if (errors.hasErrors()) {
      return show(model);
    }
    DateRange days = new DateRange(form.from(), form.to());
    Optional<Refusal> refusal = management.recordAbsence(actor, actor.person(), days);
    if (refusal.isPresent()) {
      errors.rejectValue("from", refusal.get().reason());
      return show(model);
    }
    redirect.addFlashAttribute("notice", "account.absence.recorded");
    return "redirect:/me";
  }

  @PostMapping("/absences/{id}/withdraw")
  String withdraw(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    management.withdrawAbsence(actor, actor.person(), id);
    redirect.addFlashAttribute("notice", "account.absence.withdrawn");
    return "redirect:/me";
  }

  /** Ends every session of this person, this one too: who changes a password may have reason. */
  @PostMapping("/password")
  String changePassword(
      Actor actor, @ModelAttribute("change") ChangeForm form, Errors errors, Model model) {
    if (!form.fresh().equals(form.again())) {
      errors.rejectValue("again", "account.password.differs");
      return show(model);
    }
    Optional<Refusal> refusal = passwords.change(actor, form.current(), form.fresh());
    if (refusal.isPresent()) {
      Refusal reason = refusal.get();
      errors.reject(reason.reason(), reason.arguments().toArray(), null);
      return show(model);
    }
    return "redirect:/login";
  }

  /** The page has two forms; the one that was not sent starts empty. */
  private static String show(Model model) {
    if (!model.containsAttribute("absence")) {
      model.addAttribute("absence", new AbsenceForm(null, null));
    }
    if (!model.containsAttribute("change")) {
      model.addAttribute("change", new ChangeForm("", "", ""));
    }
    return VIEW;
  }
}
