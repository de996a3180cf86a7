package org.tollgate.improvement.steering.web;

import jakarta.validation.Valid;
import java.util.HashMap;
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
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.improvement.steering.Presence;
import org.tollgate.improvement.steering.SteeringBoard;
import org.tollgate.improvement.steering.SteeringMinutes;

/** One meeting: its agenda, minutes, decisions and actions. */
@Controller
@RequestMapping("/rollouts/{rollout}/steering/{id}")
class MinutesPages {

  private static final String SEAT = "seat-";

  private final SteeringBoard board;
  private final SteeringMinutes minutes;
  private final RolloutRails rails;

  MinutesPages(SteeringBoard board, SteeringMinutes minutes, RolloutRails rails) {
    this.board = board;
    this.minutes = minutes;
    this.rails = rails;
  }

  @GetMapping
  ModelAndView one(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    return new ModelAndView("steering/one")
        .addObject("sheet", board.one(actor, rollout, id))
        .addObject("presences", Presence.values())
        .addObject("rail", rails.of(actor, rollout, "steering"));
  }

  @PostMapping("/minutes")
  String write(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String notes,
      @RequestParam Map<String, String> form,
      RedirectAttributes redirect) {
    Map<UUID, Presence> there = new HashMap<>();
    form.forEach(
        (name, value) -> {
          if (name.startsWith(SEAT) && !value.isEmpty()) {
            there.put(UUID.fromString(name.substring(SEAT.length())), Presence.valueOf(value));
          }
        });
    return answer(
        minutes.write(actor, rollout, id, notes, there),
        "steering.notice.written",
        rollout,
        id,
        redirect);
  }

  @GetMapping("/decisions/new")
  ModelAndView blank(Actor actor, @PathVariable RolloutId rollout, @PathVariable UUID id) {
    return decision(actor, rollout, id).addObject("form", SteeringForms.DecisionForm.empty());
  }

  @PostMapping("/decisions")
  ModelAndView decide(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") SteeringForms.DecisionForm form,
      Errors errors,
      RedirectAttributes redirect) {
    ModelAndView page = decision(actor, rollout, id);
    if (errors.hasErrors()) {
      return page;
    }
    Optional<Refusal> refusal = minutes.decide(actor, rollout, id, form.decision(1));
    if (refusal.isPresent()) {
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page.addObject("refusal", refusal.get());
    }
    redirect.addFlashAttribute("notice", "steering.notice.decided");
    return new ModelAndView(home(rollout, id));
  }

  @PostMapping("/decisions/{number}/remove")
  String takeBack(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable int number,
      RedirectAttributes redirect) {
    return answer(
        minutes.takeBack(actor, rollout, id, number),
        "steering.notice.written",
        rollout,
        id,
        redirect);
  }

  @PostMapping("/actions")
  String act(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid SteeringForms.ActionForm form,
      Errors errors,
      RedirectAttributes redirect) {
    requireWriting(board.one(actor, rollout, id));
    Optional<Refusal> refusal =
        errors.hasErrors()
            ? Optional.of(Refusal.because("steering.refused.action"))
            : minutes.act(
                actor, rollout, id, form.wording(), new PersonId(form.owner()), form.due());
    return answer(refusal, "steering.notice.action", rollout, id, redirect);
  }

  @PostMapping("/actions/{action}/done")
  String done(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID action,
      RedirectAttributes redirect) {
    minutes.done(actor, rollout, action);
    return answer(Optional.empty(), "steering.notice.done", rollout, id, redirect);
  }

  @PostMapping("/close")
  String close(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      Locale locale,
      RedirectAttributes redirect) {
    return answer(
        minutes.close(actor, rollout, id, locale), "steering.notice.closed", rollout, id, redirect);
  }

  @PostMapping("/correct")
  String correct(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String why,
      RedirectAttributes redirect) {
    return answer(
        minutes.correct(actor, rollout, id, why),
        "steering.notice.correcting",
        rollout,
        id,
        redirect);
  }

  private ModelAndView decision(Actor actor, RolloutId rollout, UUID id) {
    SteeringBoard.Sheet sheet = board.one(actor, rollout, id);
    requireWriting(sheet);
    return new ModelAndView("steering/decision")
        .addObject("sheet", sheet)
        .addObject("rail", rails.of(actor, rollout, "steering"));
  }

  private static void requireWriting(SteeringBoard.Sheet sheet) {
    if (!sheet.mayDirect()) {
      throw new NotAllowedException("Only the director writes minutes");
    }
  }

  private static String answer(
      Optional<Refusal> refusal,
      String notice,
      RolloutId rollout,
      UUID id,
      RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", notice));
    return home(rollout, id);
  }

  private static String home(RolloutId rollout, UUID id) {
    return "redirect:/rollouts/" + rollout + "/steering/" + id;
  }
}
