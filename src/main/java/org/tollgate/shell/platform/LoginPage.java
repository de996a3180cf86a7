package org.tollgate.shell.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in form; sending it is Spring Security's. */
@Controller
class LoginPage {

  private final String provider;

  LoginPage(
      @Value("${tollgate.oidc.issuer:}") String issuer,
      @Value("${tollgate.oidc.name:}") String name) {
    this.provider = issuer.isBlank() ? null : name.isBlank() ? URI.create(issuer).getHost() : name;
  }

  @GetMapping("/login")
  String login(@RequestParam(required = false) Integer slowed, Model model) {
    model.addAttribute("slowed", slowed);
    model.addAttribute("provider", provider);
    return "platform/login";
  }

  /** Where the brand in the header and a log-in without a wish lead. */
  @GetMapping("/")
  String home() {
    return "redirect:/rollouts";
  }
}
