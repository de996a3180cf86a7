package org.tollgate.base.shared;

import java.util.Locale;
import java.util.Map;

/**
 * One text in the three languages of Tollgate.
 *
 * @param en English, never blank
 * @param zhCn Simplified Chinese, never blank
 * @param ru Russian, never blank
 */
public record LocalizedText(String en, String zhCn, String ru) {

  public LocalizedText {
    requireText(en, "en");
    requireText(zhCn, "zh-CN");
    requireText(ru, "ru");
  }

  /**
   * @param texts keyed {@code en}, {@code zh-CN}, {@code ru}
   * @throws IllegalArgumentException naming the language that is missing or blank
   */
  public static LocalizedText of(Map<String, String> texts) {
    return new LocalizedText(texts.get("en"), texts.get("zh-CN"), texts.get("ru"));
  }

  /** A text a person typed: shown as it is in every language. */
  public static LocalizedText same(String text) {
    return new LocalizedText(text, text, text);
  }

  public String in(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh" -> zhCn;
      case "ru" -> ru;
      default -> en;
    };
  }

  private static void requireText(String text, String language) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("the text in " + language + " is missing");
    }
  }
}
