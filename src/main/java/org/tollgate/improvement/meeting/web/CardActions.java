package org.tollgate.improvement.meeting.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.meeting.CardId;
import org.tollgate.improvement.meeting.CardManagement;
import org.tollgate.improvement.meeting.CardManagement.Place;
import org.tollgate.improvement.meeting.RetrospectiveId;
import org.tollgate.improvement.meeting.web.MeetingForms.AnswerForm;
import org.tollgate.improvement.meeting.web.MeetingForms.CardForm;
import org.tollgate.improvement.meeting.web.MeetingForms.GroupForm;
import org.tollgate.improvement.meeting.web.MeetingForms.TextForm;

/** What is done with the cards of a meeting. */
@Controller
@RequestMapping("/rollouts/{rollout}/meetings/{id}/cards")
class CardActions {

  private final CardManagement cards;

  CardActions(CardManagement cards) {
    this.cards = cards;
  }

  @PostMapping
  String write(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @Valid @ModelAttribute("card") CardForm form,
      Errors errors,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    RetrospectiveId meeting = new RetrospectiveId(id);
    Optional<Refusal> refusal =
        Answers.unless(
            errors,
            () ->
                cards.write(
                    actor,
                    rollout,
                    meeting,
                    form.card(),
                    BrowserCookies.secret(request, response, page(rollout, id))));
    return Answers.to(page(rollout, id), refusal, redirect);
  }

  @PostMapping("/{card}")
  String rewrite(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID card,
      @Valid @ModelAttribute("text") TextForm form,
      Errors errors,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Place place = place(rollout, id, card);
    Optional<Refusal> refusal =
        Answers.unless(
            errors, () -> cards.rewrite(actor, place, form.text(), BrowserCookies.secret(request)));
    return Answers.to(page(rollout, id), refusal, redirect);
  }

  @PostMapping("/{card}/vote")
  String vote(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID card,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Place place = place(rollout, id, card);
    Optional<Refusal> refusal = cards.vote(actor, place, BrowserCookies.votes(request));
    if (refusal.isEmpty()) {
      BrowserCookies.voted(request, response, page(rollout, id), place.card());
    }
    return Answers.to(page(rollout, id), refusal, redirect);
  }

  @PostMapping("/{card}/group")
  String group(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID card,
      @Valid @ModelAttribute("group") GroupForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        Answers.unless(
            errors, () -> cards.group(actor, place(rollout, id, card), form.theme(), form.text()));
    return Answers.to(page(rollout, id), refusal, redirect);
  }

  @PostMapping("/{card}/answer")
  String answer(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @PathVariable UUID card,
      @Valid @ModelAttribute("answer") AnswerForm form,
      Errors errors,
      RedirectAttributes redirect) {
    Optional<Refusal> refusal =
        Answers.unless(
            errors, () -> cards.answer(actor, place(rollout, id, card), form.answer(), form.why()));
    return Answers.to(page(rollout, id), refusal, redirect);
  }

  private static Place place(RolloutId rollout, UUID id, UUID card) {
    return new Place(rollout, new RetrospectiveId(id), new CardId(card));
  }

  private static String page(RolloutId rollout, UUID id) {
    return "/rollouts/" + rollout + "/meetings/" + id;
  }
}
