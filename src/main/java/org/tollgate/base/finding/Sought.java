package org.tollgate.base.finding;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a reader looks for.
 *
 * @param text as it was typed, without blanks around it and in NFC, at most {@link #LONGEST}
 * @param language of the reader
 * @param page from 0
 * @param size hits on a page
 */
public record Sought(String text, Locale language, int page, int size) {

  /** Characters that are looked at; more are cut off. */
  public static final int LONGEST = 100;

  public Sought {
    text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      text = text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
    page = Math.max(page, 0);
  }

  /** One letter finds everything; one Chinese character is a word. */
  public boolean isTooShort() {
    long letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    return letters < 2 && text.codePoints().noneMatch(Sought::isWord);
  }

  private static boolean isWord(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN;
  }

  /** For {@code lower(…) like … escape '!'}: what the text holds stands for itself. */
  public String pattern() {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }

  public long skipped() {
    return (long) page * size;
  }
}
