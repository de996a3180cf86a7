package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.account.LoginByLink;
import org.tollgate.base.account.Standing;
import org.tollgate.base.mail.Outbox;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;

/**
 * The way in for somebody whom guessing strangers slow: a link by mail. Opening it shows a button,
 * because mail programs open links by themselves.
 */
@Controller
@RequestMapping("/login/link")
class LinkLoginPages {

  private final LoginByLink login;
  private final PeopleDirectory people;
  private final Outbox outbox;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  LinkLoginPages(LoginByLink login, PeopleDirectory people, Outbox outbox) {
    this.login = login;
    this.people = people;
    this.outbox = outbox;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("on", outbox.isOn());
    return "platform/link";
  }

  /** Says the same whether there is such an account or not. */
  @PostMapping
  String ask(@RequestParam String username) {
    if (outbox.isOn()) {
      login.ask(username);
    }
    return "redirect:/login?mailed";
  }

  @GetMapping("/{token}")
  String door(@PathVariable String token, Model model, HttpServletResponse response) {
    boolean good = login.isGood(token);
    if (!good) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("token", token);
    model.addAttribute("good", good);
    return "platform/link-door";
  }

  @PostMapping("/{token}")
  String enter(
      @PathVariable String token,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Standing> standing = login.enter(token);
    if (standing.isEmpty()) {
      return door(token, model, response);
    }
    begin(standing.get(), request, response);
    return "redirect:/inbox";
  }

  /** A session of its own: whatever came before it ends. */
  private void begin(Standing standing, HttpServletRequest request, HttpServletResponse response) {
    if (request.getSession(false) != null) {
      request.getSession().invalidate();
    }
    String name = people.find(standing.person()).map(PersonView::name).orElse(standing.username());
    SignedIn signedIn = new SignedIn(standing, name);
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            signedIn, null, signedIn.getAuthorities()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
  }
}
