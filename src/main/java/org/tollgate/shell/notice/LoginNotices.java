package org.tollgate.shell.notice;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.LoginLinkIssued;
import org.tollgate.base.mail.Letter;
import org.tollgate.base.mail.Letter.Line;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.mail.Wording;

/** Mails the link that lets a slowed person in. */
@Component
class LoginNotices {

  private final Outbox outbox;

  LoginNotices(Outbox outbox) {
    this.outbox = outbox;
  }

  @EventListener
  void on(LoginLinkIssued event) {
    outbox.put(
        new Letter(
            event.person(),
            "login-link",
            "login-link:" + event.person() + ":" + event.link().expiresAt(),
            Wording.of("notice.login.subject"),
            List.of(
                Line.text(Wording.of("notice.login.lead")),
                Line.button(Wording.of("notice.login.open"), "/login/link/" + event.link().token()),
                Line.text(Wording.of("notice.login.not-you"))),
            event.link().expiresAt()));
  }
}
