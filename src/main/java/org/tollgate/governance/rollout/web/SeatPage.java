package org.tollgate.governance.rollout.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
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
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.Substitutes;

/** One seat: who holds it and held it, who acts for it, and what can be changed. */
@Controller
@RequestMapping("/rollouts/{rollout}/seats/{seat}")
class SeatPage {

  private static final String VIEW = "rollout/seat";

  private final SeatBoard board;
  private final SeatManagement seats;
  private final Substitutes substitutes;
  private final SeatNames names;
  private final RolloutRails rails;

  SeatPage(
      SeatBoard board,
      SeatManagement seats,
      Substitutes substitutes,
      SeatNames names,
      RolloutRails rails) {
    this.board = board;
    this.seats = seats;
    this.substitutes = substitutes;
    this.names = names;
    this.rails = rails;
  }

  /**
   * @param person who shall hold the seat; null to vacate it
   */
  record HolderForm(UUID person, @Size(max = 1000) String reason) {}

  record SubstituteForm(@NotNull UUID person, @NotNull LocalDate from, @NotNull LocalDate to) {}

  @GetMapping
  String seat(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID seat, Model model) {
    model.addAttribute("holder", new HolderForm(null, ""));
    model.addAttribute("substitute", new SubstituteForm(null, null, null));
    return show(actor, rollout, new SeatId(seat), model);
  }

  private String show(Actor actor, RolloutId rollout, SeatId seat, Model model) {
    SeatBoard.Detail detail = board.of(actor, rollout, seat);
    Set<PersonId> ids = new HashSet<>();
    detail.history().forEach(held -> ids.add(held.person()));
    detail.substitutes().forEach(s -> ids.add(s.person()));
    detail.substitutes().forEach(s -> ids.add(s.namedBy()));
    model.addAttribute("rail", rails.of(actor, rollout, "seats"));
    model.addAttribute("detail", detail);
    model.addAttribute("people", names.people(ids));
    model.addAttribute("candidates", names.candidates(detail.seat().organisation()));
    return VIEW;
  }

  @PostMapping("/holder")
  String hold(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID seat,
      @Valid @ModelAttribute("holder") HolderForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      model.addAttribute("substitute", new SubstituteForm(null, null, null));
      return show(actor, rollout, new SeatId(seat), model);
    }
    String reason = form.reason() == null ? "" : form.reason().strip();
    SeatId id = ofRollout(actor, rollout, seat);
    Optional<Refusal> refusal =
        form.person() == null
            ? seats.vacate(actor, id, reason)
            : seats.fill(actor, id, new PersonId(form.person()), reason);
    return after(rollout, seat, refusal, redirect);
  }

  @PostMapping("/chair")
  String chair(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID seat,
      RedirectAttributes redirect) {
    SeatId id = ofRollout(actor, rollout, seat);
    return after(rollout, seat, seats.chair(actor, id), redirect);
  }

  @PostMapping("/remove")
  String remove(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID seat,
      RedirectAttributes redirect) {
    SeatId id = ofRollout(actor, rollout, seat);
    Optional<Refusal> refusal = seats.remove(actor, id);
    String page = after(rollout, seat, refusal, redirect);
    return refusal.isPresent() ? page : "redirect:/rollouts/" + rollout + "/seats";
  }

  @PostMapping("/substitutes")
  String substitute(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID seat,
      @Valid @ModelAttribute("substitute") SubstituteForm form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (!errors.hasErrors() && form.to().isBefore(form.from())) {
      errors.rejectValue("to", "rollout.form.days");
    }
    if (errors.hasErrors()) {
      model.addAttribute("holder", new HolderForm(null, ""));
      return show(actor, rollout, new SeatId(seat), model);
    }
    SeatId id = ofRollout(actor, rollout, seat);
    DateRange days = new DateRange(form.from(), form.to());
    Optional<Refusal> refusal = substitutes.name(actor, id, new PersonId(form.person()), days);
    return after(rollout, seat, refusal, redirect);
  }

  @PostMapping("/substitutes/{substitute}/withdraw")
  String withdraw(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID seat,
      @PathVariable UUID substitute,
      RedirectAttributes redirect) {
    ofRollout(actor, rollout, seat);
    return after(rollout, seat, substitutes.withdraw(actor, substitute), redirect);
  }

  private SeatId ofRollout(Actor actor, RolloutId rollout, UUID seat) {
    return board.of(actor, rollout, new SeatId(seat)).seat().id();
  }

  private static String after(
      RolloutId rollout, UUID seat, Optional<Refusal> refusal, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        why -> redirect.addFlashAttribute("refusal", why),
        () -> redirect.addFlashAttribute("notice", "rollout.changed"));
    return "redirect:/rollouts/" + rollout + "/seats/" + seat;
  }
}
