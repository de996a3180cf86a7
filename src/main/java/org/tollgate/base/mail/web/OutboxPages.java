package org.tollgate.base.mail.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.OutboxDesk;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/** Where an administrator sees letters, without their content, and decides on those that wait. */
@Controller
@RequestMapping("/operations/mail")
class OutboxPages {

  private final OutboxDesk desk;
  private final PeopleDirectory people;

  OutboxPages(OutboxDesk desk, PeopleDirectory people) {
    this.desk = desk;
    this.people = people;
  }

  /**
   * @param reader name of the person
   * @param waits whether a person has to decide
   */
  record Row(Outbox.Row letter, String reader, String sign, boolean waits) {}

  @GetMapping
  String list(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    Page<Outbox.Row> letters = desk.page(actor, all, page);
    Map<PersonId, PersonView> readers = people.all(letters.map(Outbox.Row::person).getContent());
    model.addAttribute("letters", letters.map(letter -> row(letter, readers)));
    model.addAttribute("overview", desk.overview(actor));
    model.addAttribute("all", all);
    return "mail/outbox";
  }

  @PostMapping("/{id}/send")
  String send(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    return answer(desk.sendAgain(actor, id), "mail.outbox.again", next);
  }

  @PostMapping("/{id}/sent")
  String sent(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    return answer(desk.markAsSent(actor, id), "mail.outbox.marked", next);
  }

  @PostMapping("/{id}/give-up")
  String giveUp(Actor actor, @PathVariable UUID id, RedirectAttributes next) {
    return answer(desk.giveUp(actor, id), "mail.outbox.given-up", next);
  }

  private static String answer(Optional<Refusal> refusal, String done, RedirectAttributes next) {
    refusal.ifPresentOrElse(
        reason -> next.addFlashAttribute("refusal", reason),
        () -> next.addFlashAttribute("notice", done));
    return "redirect:/operations/mail";
  }

  private static Row row(Outbox.Row letter, Map<PersonId, PersonView> readers) {
    String sign =
        switch (letter.state()) {
          case "SENT" -> "ok";
          case "UNKNOWN" -> "watch";
          case "DEAD" -> "stop";
          case "SENDING" -> "run";
          default -> "none";
        };
    PersonView reader = readers.get(letter.person());
    return new Row(
        letter,
        reader == null ? letter.person().toString() : reader.name(),
        sign,
        sign.equals("watch") || sign.equals("stop"));
  }
}
