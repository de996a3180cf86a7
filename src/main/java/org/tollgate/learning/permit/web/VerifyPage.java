package org.tollgate.learning.permit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tollgate.base.shared.Actor;
import org.tollgate.learning.permit.PermitChecking;
import org.tollgate.learning.permit.PermitChecking.Reply;

/** Anybody who holds a code asks here whether the permit is in force. */
@Controller
class VerifyPage {

  private final PermitChecking checking;

  VerifyPage(PermitChecking checking) {
    this.checking = checking;
  }

  @GetMapping("/verify/{code}")
  String verify(
      @PathVariable String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setHeader("X-Robots-Tag", "noindex, nofollow");
    response.setHeader("Cache-Control", "no-store");
    Reply reply = checking.ask(Actor.SYSTEM, code, request.getRemoteAddr());
    if (reply instanceof Reply.Found found) {
      model.addAttribute("found", found);
    } else if (reply instanceof Reply.Slowed) {
      response.setStatus(429);
      response.setHeader("Retry-After", "60");
      model.addAttribute("slowed", true);
    } else {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    return "permit/verify";
  }
}
