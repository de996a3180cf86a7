package org.tollgate.shell.platform;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a request: what was chosen in this session (a log-in puts the person's own
 * there), else what was last chosen in this browser, else what the browser asks for. It asks no
 * database.
 */
class ChosenLanguage implements LocaleResolver {

  private static final String CHOSEN = ChosenLanguage.class.getName();
  private static final String COOKIE = "tollgate-language";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return inSession(request)
        .or(() -> inCookie(request))
        .orElseGet(() -> Languages.wishedBy(request));
  }

  @Override
  public void setLocale(HttpServletRequest request, HttpServletResponse response, Locale locale) {
    keep(request, locale);
    ResponseCookie cookie =
        ResponseCookie.from(COOKIE, locale.toLanguageTag())
            .path(request.getContextPath() + "/")
            .maxAge(REMEMBERED)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** For the rest of this session. */
  static void keep(HttpServletRequest request, Locale locale) {
    request.getSession().setAttribute(CHOSEN, locale);
  }

  static Optional<Locale> inSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((Locale) session.getAttribute(CHOSEN));
  }

  private static Optional<Locale> inCookie(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .map(Cookie::getValue)
        .flatMap(Languages::named);
  }
}
