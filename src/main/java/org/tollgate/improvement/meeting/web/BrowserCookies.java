package org.tollgate.improvement.meeting.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.tollgate.improvement.meeting.BrowserSecret;
import org.tollgate.improvement.meeting.CardId;

/**
 * What only the browser knows: by which secret it wrote cards and for which it voted. Both are sent
 * to the pages of that meeting only, and nothing of them is stored here.
 */
final class BrowserCookies {

  private static final String SECRET = "tg-cards";
  private static final String VOTES = "tg-votes";
  private static final Duration KEPT = Duration.ofDays(2);

  private BrowserCookies() {}

  /** The secret of this browser in this meeting, or null. */
  static BrowserSecret secret(HttpServletRequest request) {
    return values(request, SECRET)
        .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
        .findFirst()
        .map(BrowserSecret::new)
        .orElse(null);
  }

  /** The same, made if there is none. */
  static BrowserSecret secret(
      HttpServletRequest request, HttpServletResponse response, String page) {
    BrowserSecret known = secret(request);
    if (known != null) {
      return known;
    }
    BrowserSecret fresh = BrowserSecret.random();
    send(request, response, SECRET, fresh.value(), page);
    return fresh;
  }

  static Set<CardId> votes(HttpServletRequest request) {
    return values(request, VOTES)
        .flatMap(value -> Stream.of(value.split("\\.")))
        .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(value -> new CardId(UUID.fromString(value)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  static void voted(
      HttpServletRequest request, HttpServletResponse response, String page, CardId card) {
    Set<CardId> all = new LinkedHashSet<>(votes(request));
    all.add(card);
    String value = all.stream().map(CardId::toString).collect(Collectors.joining("."));
    send(request, response, VOTES, value, page);
  }

  private static Stream<String> values(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Stream.empty()
        : Stream.of(cookies).filter(c -> c.getName().equals(name)).map(Cookie::getValue);
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      String page) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Strict")
            .path(request.getContextPath() + page)
            .maxAge(KEPT)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
