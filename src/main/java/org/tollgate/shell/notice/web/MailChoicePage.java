package org.tollgate.shell.notice.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.shell.notice.MailChoice;
import org.tollgate.shell.notice.Rhythm;

/** Where people say how often Tollgate writes to them. */
@Controller
@RequestMapping("/me/mail")
class MailChoicePage {

  private final MailChoice choice;
  private final PeopleDirectory people;
  private final Outbox outbox;

  MailChoicePage(MailChoice choice, PeopleDirectory people, Outbox outbox) {
    this.choice = choice;
    this.people = people;
    this.outbox = outbox;
  }

  @GetMapping
  String show(Actor actor, Model model) {
    model.addAttribute("rhythm", choice.rhythm(actor));
    model.addAttribute("rhythms", Rhythm.values());
    model.addAttribute("address", people.find(actor.person()).map(PersonView::email).orElse(""));
    model.addAttribute("on", outbox.isOn());
    return "mail/choice";
  }

  @PostMapping
  String choose(Actor actor, @RequestParam Rhythm rhythm, RedirectAttributes next) {
    choice.choose(actor, rhythm);
    next.addFlashAttribute("notice", "notice.mail.saved");
    return "redirect:/me/mail";
  }
}
