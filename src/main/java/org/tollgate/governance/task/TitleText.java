package org.tollgate.governance.task;

import java.util.Locale;
import java.util.Map;
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

  /** What the reader of this language sees; a value that is the same in all stays as it is. */
  public static String in(String value, Locale locale) {
    String[] texts = value.split(DIVIDER, -1);
    return texts.length == 3
        ? LocalizedText.of(Map.of("en", texts[0], "zh-CN", texts[1], "ru", texts[2])).in(locale)
        : value;
  }
}
