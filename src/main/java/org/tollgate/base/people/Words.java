package org.tollgate.base.people;

import java.text.Normalizer;

/** Names as people type them, made comparable. */
final class Words {

  private Words() {}

  /**
   * @param what the field's name for the message
   * @return the text in NFC without surrounding or doubled white space
   * @throws IllegalArgumentException if nothing is left or it exceeds {@code limit} characters
   */
  static String required(String what, String text, int limit) {
    String clean =
        Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFC)
            .replaceAll("(?U)\\s+", " ")
            .strip();
    if (clean.isEmpty() || clean.length() > limit) {
      throw new IllegalArgumentException(what + " needs 1 to " + limit + " characters");
    }
    return clean;
  }

  /**
   * @throws IllegalArgumentException unless it is {@code en}, {@code zh-CN} or {@code ru}
   */
  static void requireLanguage(String language) {
    if (!language.matches("en|zh-CN|ru")) {
      throw new IllegalArgumentException("no such language: " + language);
    }
  }
}
