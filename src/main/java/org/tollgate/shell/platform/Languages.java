package org.tollgate.shell.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The languages whose bundles are complete; no other is ever offered or half shown. */
final class Languages {

  /**
   * A language in the header's switch.
   *
   * @param tag BCP 47
   * @param sign as short as the header needs it
   * @param name in the language itself
   */
  record Language(String tag, String sign, String name) {

    Locale locale() {
      return Locale.forLanguageTag(tag);
    }
  }

  static final List<Language> OFFERED =
      List.of(
          new Language("en", "EN", "English"),
          new Language("zh-CN", "中文", "简体中文"),
          new Language("ru", "RU", "Русский"));

  private Languages() {}

  /** The language of exactly this tag; empty where it is not offered. */
  static Optional<Locale> named(String tag) {
    return OFFERED.stream()
        .filter(language -> language.tag().equals(tag))
        .map(Language::locale)
        .findFirst();
  }

  /** The first wish of the browser that is offered, whatever its region or script; else English. */
  static Locale wishedBy(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return Locale.ENGLISH;
    }
    return Collections.list(request.getLocales()).stream()
        .flatMap(wish -> OFFERED.stream().map(Language::locale).filter(known -> fits(known, wish)))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static boolean fits(Locale known, Locale wish) {
    return known.getLanguage().equals(wish.getLanguage());
  }
}
