package org.tollgate.improvement.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutRails;
import org.tollgate.improvement.action.ActionId;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.meeting.MeetingBoard;
import org.tollgate.improvement.meeting.MeetingManagement;
import org.tollgate.improvement.meeting.MeetingResults;
import org.tollgate.improvement.meeting.RetrospectiveId;
import org.tollgate.improvement.meeting.Stage;
import org.tollgate.improvement.meeting.web.MeetingForms.ActionForm;
import org.tollgate.improvement.meeting.web.MeetingForms.CauseForm;
import org.tollgate.improvement.meeting.web.MeetingForms.ReviewForm;

/** One meeting, point by point of its agenda. */
@Controller
@RequestMapping("/rollouts/{rollout}/meetings/{id}")
class MeetingPage {

  private final MeetingBoard board;
  private final MeetingManagement management;
  private final MeetingResults results;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  MeetingPage(
      MeetingBoard board,
      MeetingManagement management,
      MeetingResults results,
      PeopleDirectory people,
      RolloutRails rails) {
    this.board = board;
    this.management = management;
    this.results = results;
    this.people = people;
    this.rails = rails;
  }

  @GetMapping
  String one(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      HttpServletRequest request,
      Model model) {
    MeetingBoard.Sheet sheet =
        board.one(actor, rollout, new RetrospectiveId(id), BrowserCookies.secret(request));
    Set<PersonId> named = new HashSet<>(sheet.invited());
    named.addAll(sheet.present());
    sheet.agenda().carried().forEach(each -> named.add(each.what().owner()));
    sheet.agenda().set().forEach(each -> named.add(each.what().owner()));
    sheet.agenda().cards().stream()
        .filter(card -> card.words().author() != null)
        .forEach(card -> named.add(card.words().author()));
    model.addAttribute("rail", rails.of(actor, rollout, "meetings"));
    model.addAttribute("sheet", sheet);
    model.addAttribute("names", people.all(named));
    model.addAttribute("kinds", NewAction.Kind.values());
    model.addAttribute("voted", BrowserCookies.votes(request));
    return "meeting/one";
  }

  @PostMapping("/open")
  String open(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return back(rollout, id, management.open(actor, rollout, new RetrospectiveId(id)), redirect);
  }

  @PostMapping("/join")
  String join(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return back(rollout, id, management.join(actor, rollout, new RetrospectiveId(id)), redirect);
  }

  /**
   * @param from the stage that the page showed, so that two clicks are not two steps
   */
  @PostMapping("/go-on")
  String goOn(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam Stage from,
      RedirectAttributes redirect) {
    return back(
        rollout, id, management.goOn(actor, rollout, new RetrospectiveId(id), from), redirect);
  }

  @PostMapping("/close")
  String close(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String minutes,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        minutes.length() > 4000
            ? Optional.of(Refusal.because("meeting.refused.incomplete"))
            : management.close(actor, rollout, new RetrospectiveId(id), minutes);
    return back(rollout, id, refusal, redirect);
  }

  @PostMapping("/actions/{action}")
  String review(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID action,
      @Valid @ModelAttribute("review") ReviewForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        Answers.unless(
            errors,
            () ->
                results.review(
                    actor, rollout, new RetrospectiveId(id), new ActionId(action), form.review()));
    return back(rollout, id, refusal, redirect);
  }

  @PostMapping("/causes")
  String cause(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("cause") CauseForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        Answers.unless(
            errors,
            () ->
                form.isTooDeep()
                    ? Optional.of(Refusal.because("meeting.refused.whys"))
                    : results.found(actor, rollout, new RetrospectiveId(id), form.cause()));
    return back(rollout, id, refusal, redirect);
  }

  @PostMapping("/actions")
  String set(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("action") ActionForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        Answers.unless(
            errors, () -> results.set(actor, rollout, new RetrospectiveId(id), form.action()));
    return back(rollout, id, refusal, redirect);
  }

  private static String back(
      RolloutId rollout, UUID id, Optional<Refusal> refusal, RedirectAttributes redirect) {
    return Answers.to("/rollouts/" + rollout + "/meetings/" + id, refusal, redirect);
  }
}
