package org.tollgate.governance.outreach.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.outreach.Audience;
import org.tollgate.governance.outreach.Message;
import org.tollgate.governance.outreach.NewLine;
import org.tollgate.governance.outreach.NewVoice;
import org.tollgate.governance.outreach.OutreachManagement;
import org.tollgate.governance.rollout.RolloutRails;

/** Communication plan and register of change on one page. */
@Controller
@RequestMapping("/rollouts/{rollout}/outreach")
class OutreachPages {

  private final OutreachManagement management;
  private final PeopleDirectory people;
  private final RolloutRails rails;

  OutreachPages(OutreachManagement management, PeopleDirectory people, RolloutRails rails) {
    this.management = management;
    this.people = people;
    this.rails = rails;
  }

  /**
   * @param confirm null where the box is not ticked
   */
  record LineForm(
      String subject,
      String en,
      String zh,
      String ru,
      Audience audience,
      LocalDate day,
      Boolean confirm) {}

  record VoiceForm(NewVoice.Kind kind, String group, String said, UUID owner) {}

  @GetMapping
  ModelAndView page(Actor actor, @PathVariable RolloutId rollout) {
    OutreachManagement.Board board = management.board(actor, rollout);
    return new ModelAndView("outreach/board")
        .addObject("board", board)
        .addObject("reader", actor.person())
        .addObject("audiences", Audience.values())
        .addObject("kinds", NewVoice.Kind.values())
        .addObject("names", people.all(board.seated()))
        .addObject("rail", rails.of(actor, rollout, "outreach"));
  }

  @PostMapping("/lines")
  String plan(
      Actor actor, @PathVariable RolloutId rollout, LineForm form, RedirectAttributes redirect) {
    requireWriting(actor, rollout);
    return answer(
        whole(
            () ->
                management.plan(
                    actor,
                    rollout,
                    new NewLine(
                        form.subject(),
                        new Message(form.en(), form.zh(), form.ru()),
                        Optional.ofNullable(form.audience())
                            .orElseThrow(IllegalArgumentException::new),
                        Optional.ofNullable(form.day()).orElseThrow(IllegalArgumentException::new),
                        Boolean.TRUE.equals(form.confirm())))),
        rollout,
        redirect);
  }

  @PostMapping("/lines/{id}/remove")
  String drop(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    return answer(management.drop(actor, rollout, id), rollout, redirect);
  }

  @PostMapping("/lines/{id}/read")
  String read(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      RedirectAttributes redirect) {
    management.confirm(actor, rollout, id);
    return answer(Optional.empty(), rollout, redirect);
  }

  @PostMapping("/voices")
  String hear(
      Actor actor, @PathVariable RolloutId rollout, VoiceForm form, RedirectAttributes redirect) {
    requireWriting(actor, rollout);
    return answer(
        whole(
            () ->
                management.hear(
                    actor,
                    rollout,
                    new NewVoice(
                        Optional.ofNullable(form.kind()).orElseThrow(IllegalArgumentException::new),
                        form.group(),
                        form.said(),
                        new PersonId(
                            Optional.ofNullable(form.owner())
                                .orElseThrow(IllegalArgumentException::new))))),
        rollout,
        redirect);
  }

  @PostMapping("/voices/{id}/answer")
  String answer(
      Actor actor,
      @PathVariable RolloutId rollout,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return answer(management.answer(actor, rollout, id, words), rollout, redirect);
  }

  private void requireWriting(Actor actor, RolloutId rollout) {
    if (!management.board(actor, rollout).mayWrite()) {
      throw new NotAllowedException("Only the director and the team write here");
    }
  }

  /** The browser asks for every field; what comes without one is refused as a whole. */
  private static Optional<Refusal> whole(Supplier<Optional<Refusal>> act) {
    try {
      return act.get();
    } catch (IllegalArgumentException e) {
      return Optional.of(Refusal.because("outreach.refused.incomplete"));
    }
  }

  private static String answer(
      Optional<Refusal> refusal, RolloutId rollout, RedirectAttributes redirect) {
    refusal.ifPresentOrElse(
        reason -> redirect.addFlashAttribute("refusal", reason),
        () -> redirect.addFlashAttribute("notice", "outreach.notice.kept"));
    return "redirect:/rollouts/" + rollout + "/outreach";
  }
}
