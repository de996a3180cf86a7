package org.tollgate.base.account.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.shared.Refusal;

/** Where a one-time link leads: its holder chooses a password. */
@Controller
@RequestMapping("/password/{token}")
class PasswordPages {

  private static final String VIEW = "account/password";

  private final PasswordChoice choice;

  PasswordPages(PasswordChoice choice) {
    this.choice = choice;
  }

  record PasswordForm(String password, String again) {}

  @GetMapping
  String form(@PathVariable String token, Model model, HttpServletResponse response) {
    model.addAttribute("form", new PasswordForm("", ""));
    return show(token, model, response);
  }

  @PostMapping
  String choose(
      @PathVariable String token,
      @ModelAttribute("form") PasswordForm form,
      Errors errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    if (!form.password().equals(form.again())) {
      errors.rejectValue("again", "account.password.differs");
      return show(token, model, response);
    }
    Optional<Refusal> refusal = choice.byLink(token, form.password());
    if (refusal.isPresent()) {
      Refusal reason = refusal.get();
      errors.rejectValue("password", reason.reason(), reason.arguments().toArray(), null);
      return show(token, model, response);
    }
    redirect.addFlashAttribute("notice", "account.password.chosen");
    return "redirect:/login";
  }

  private String show(String token, Model model, HttpServletResponse response) {
    Optional<String> username = choice.usernameFor(token);
    if (username.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("token", token);
    model.addAttribute("username", username.orElse(null));
    return VIEW;
  }
}
