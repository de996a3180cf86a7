package org.tollgate.shell.platform;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in form; sending it is Spring Security's. */
@Controller
class LoginPage {

  @GetMapping("/login")
  String login(@RequestParam(required = false) Integer slowed, Model model) {
    model.addAttribute("slowed", slowed);
    return "platform/login";
  }

  /** Where the brand in the header and a log-in without a wish lead. */
  @GetMapping("/")
  String home() {
    return "redirect:/rollouts";
  }
}
