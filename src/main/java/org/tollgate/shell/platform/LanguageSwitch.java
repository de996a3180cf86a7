package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PeopleManagement;

/** The switch in the header: who is logged in finds their language again anywhere. */
@Controller
class LanguageSwitch {

  private final PeopleManagement management;
  private final PeopleDirectory people;
  private final LocaleResolver languages;

  LanguageSwitch(PeopleManagement management, PeopleDirectory people, LocaleResolver languages) {
    this.management = management;
    this.people = people;
    this.languages = languages;
  }

  /**
   * @param to an offered language; anything else changes nothing
   * @param back where the reader was, an address of this application
   */
  @PostMapping("/language")
  ResponseEntity<Void> choose(
      @RequestParam String to,
      @RequestParam(defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    Languages.named(to)
        .ifPresent(
            locale -> {
              languages.setLocale(request, response, locale);
              store(SecurityContextHolder.getContext().getAuthentication(), locale);
            });
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + WayBack.within(back))
        .build();
  }

  /** What was chosen at the door stays; otherwise what the person chose once takes over. */
  @EventListener
  void on(InteractiveAuthenticationSuccessEvent entered) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        && entered.getAuthentication().getPrincipal() instanceof ActingPrincipal acting) {
      HttpServletRequest request = current.getRequest();
      ChosenLanguage.inSession(request)
          .ifPresentOrElse(
              chosen -> store(entered.getAuthentication(), chosen),
              () -> chosenBefore(acting).ifPresent(own -> ChosenLanguage.keep(request, own)));
    }
  }

  private Optional<Locale> chosenBefore(ActingPrincipal acting) {
    return people.chosenLanguage(acting.actor().person()).flatMap(Languages::named);
  }

  private void store(Authentication authentication, Locale locale) {
    if (authentication != null && authentication.getPrincipal() instanceof ActingPrincipal acting) {
      management.speak(acting.actor(), locale.toLanguageTag());
    }
  }
}
