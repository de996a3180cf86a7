package org.tollgate.governance.task;

import java.util.Locale;
import java.util.function.Function;
import org.tollgate.base.shared.LocalizedText;

/**
 * A value of a title that has its own words in each language, such as the name of an activity: the
 * work keeps all of them, and the inbox shows those of its reader.
 */
public final class TitleText {

  // the control character made for records, which no text holds
  private static final String DIVIDER = "\u001e";

  private TitleText() {}

  /** As {@link NewWork} takes it. */
  public static String of(LocalizedText text) {
    boolean same = text.en().equals(text.zhCn()) && text.en().equals(text.ru());
    return same ? text.en() : String.join(DIVIDER, text.en(), text.zhCn(), text.ru());
  }

  /** The same of words that something writes in any language. */
  public static String of(Function<Locale, String> words) {
    return of(
        new LocalizedText(
            words.apply(Locale.ENGLISH),
            words.apply(Locale.SIMPLIFIED_CHINESE),
            words.apply(Locale.forLanguageTag("ru"))));
  }

  /** What the reader of this language sees; a value that is the same in all stays as it is. */
  public static String in(String value, Locale locale) {
    return value.contains(DIVIDER) ? read(value).in(locale) : value;
  }

  /** All that was kept. */
  public static LocalizedText read(String value) {
    String[] texts = value.split(DIVIDER, -1);
    return texts.length == 3
        ? new LocalizedText(texts[0], texts[1], texts[2])
        : LocalizedText.same(value);
  }
}
