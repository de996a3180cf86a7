package org.tollgate.base.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.tollgate.base.account.FirstAdministrator;
import org.tollgate.base.account.FirstAdministrator.Newcomer;
import org.tollgate.base.account.Username;
import org.tollgate.base.shared.Refusal;

/** Where the link of the first start leads: the first administrator signs up. */
@Controller
@RequestMapping("/welcome/{token}")
class WelcomePages {

  private static final String VIEW = "account/welcome";

  private final FirstAdministrator first;

  WelcomePages(FirstAdministrator first) {
    this.first = first;
  }

  record NewcomerForm(
      @NotBlank @Size(max = 200) String name,
      @NotBlank @Email @Size(max = 254) String email,
      @NotBlank @Size(max = 200) String organisation,
      @NotBlank String username,
      String password,
      String again) {

    Newcomer toNewcomer() {
      return new Newcomer(name, email, organisation, new Username(username), password);
    }
  }

  @GetMapping
  String form(@PathVariable String token, Model model, HttpServletResponse response) {
    model.addAttribute("form", new NewcomerForm("", "", "", "", "", ""));
    return show(token, model, response);
  }

  @PostMapping
  String become(
      @PathVariable String token,
      @Valid @ModelAttribute("form") NewcomerForm form,
      Errors errors,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    check(form, errors);
    if (!errors.hasErrors()) {
      Optional<Refusal> refusal = first.become(token, form.toNewcomer());
      if (refusal.isEmpty()) {
        redirect.addFlashAttribute("notice", "account.password.chosen");
        return "redirect:/login";
      }
      Refusal reason = refusal.get();
      errors.rejectValue("password", reason.reason(), reason.arguments().toArray(), null);
    }
    return show(token, model, response);
  }

  private static void check(NewcomerForm form, Errors errors) {
    if (!errors.hasFieldErrors("username") && !Username.isValid(form.username())) {
      errors.rejectValue("username", "account.refused.username-form");
    }
    if (!form.password().equals(form.again())) {
      errors.rejectValue("again", "account.password.differs");
    }
  }

  private String show(String token, Model model, HttpServletResponse response) {
    boolean good = first.isGood(token);
    if (!good) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("good", good);
    model.addAttribute("token", token);
    return VIEW;
  }
}
