package org.tollgate.base.token.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.token.NewToken;
import org.tollgate.base.token.TokenId;
import org.tollgate.base.token.TokenManagement;
import org.tollgate.base.token.TokenScope;

/** One's own access tokens: made, shown once, revoked. */
@Controller
@RequestMapping("/me/tokens")
class TokenPage {

  private static final String VIEW = "token/tokens";
  private static final String HERE = "redirect:/me/tokens";

  private final TokenManagement tokens;

  TokenPage(TokenManagement tokens) {
    this.tokens = tokens;
  }

  record Form(
      @NotBlank @Size(max = NewToken.LONGEST_NAME) String name,
      @NotNull @Min(1) @Max(NewToken.MOST_DAYS) Integer days) {}

  @GetMapping
  String tokens(Actor actor, Model model) {
    model.addAttribute("form", new Form("", 90));
    return show(actor, model);
  }

  private String show(Actor actor, Model model) {
    model.addAttribute("tokens", tokens.of(actor));
    model.addAttribute("zone", ZoneOffset.UTC);
    return VIEW;
  }

  /** The secret goes by the session to the next page and is nowhere after it. */
  @PostMapping
  String create(
      Actor actor,
      @Valid @ModelAttribute("form") Form form,
      Errors errors,
      Model model,
      RedirectAttributes redirect) {
    if (errors.hasErrors()) {
      return show(actor, model);
    }
    NewToken wanted = new NewToken(form.name(), TokenScope.READ, Duration.ofDays(form.days()));
    TokenManagement.Outcome outcome = tokens.create(actor, wanted);
    if (outcome instanceof TokenManagement.Outcome.Created created) {
      redirect.addFlashAttribute("secret", created.secret());
    } else {
      redirect.addFlashAttribute("refusal", ((TokenManagement.Outcome.Refused) outcome).refusal());
    }
    return HERE;
  }

  @PostMapping("/{token}/revoke")
  String revoke(Actor actor, @PathVariable UUID token, RedirectAttributes redirect) {
    tokens.revoke(actor, new TokenId(token));
    redirect.addFlashAttribute("notice", "token.revoked");
    return HERE;
  }
}
