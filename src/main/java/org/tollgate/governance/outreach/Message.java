package org.tollgate.governance.outreach;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.tollgate.base.shared.LocalizedText;

/**
 * What is said, in the languages it was written in; whoever reads another gets the first of them.
 *
 * @param en may be empty, as the others; one is not
 */
@Embeddable
public record Message(
    @Column(name = "text_en") String en,
    @Column(name = "text_zh") String zh,
    @Column(name = "text_ru") String ru) {

  /** Characters in each language. */
  public static final int LONGEST = 4000;

  public Message {
    en = plain(en);
    zh = plain(zh);
    ru = plain(ru);
    if (en.isEmpty() && zh.isEmpty() && ru.isEmpty()) {
      throw new IllegalArgumentException("A message is written in one language at least");
    }
  }

  LocalizedText text() {
    String first = Stream.of(en, zh, ru).filter(one -> !one.isEmpty()).findFirst().orElseThrow();
    return new LocalizedText(or(en, first), or(zh, first), or(ru, first));
  }

  private static String or(String text, String first) {
    return text.isEmpty() ? first : text;
  }

  private static String plain(String text) {
    String plain = text == null ? "" : text.strip();
    if (plain.length() > LONGEST) {
      throw new IllegalArgumentException("A message has up to " + LONGEST + " characters");
    }
    return plain;
  }
}
