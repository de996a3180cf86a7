package org.tollgate.governance.gate.evidence;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.DatePatterns;
import org.tollgate.base.shared.Refusal;

/**
 * Says findings in words. A frozen finding and a live one with the same values give the same words.
 */
@Component("findings")
public class Findings {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final MessageSource messages;

  Findings(MessageSource messages) {
    this.messages = messages;
  }

  public String say(Answer.Message message, Locale locale) {
    return say(message.key(), locale, message.plain().arguments().toArray());
  }

  public String say(Refusal refusal, Locale locale) {
    return say(refusal.reason(), locale, refusal.arguments().toArray());
  }

  public String say(String key, Locale locale, Object... arguments) {
    Object[] shown = arguments.clone();
    for (int i = 0; i < shown.length; i++) {
      shown[i] = shown(shown[i], locale);
    }
    return messages.getMessage(key, shown, locale);
  }

  private Object shown(Object argument, Locale locale) {
    if (argument instanceof LocalDate day) {
      return day(day, locale);
    }
    return argument instanceof String text && DAY.matcher(text).matches()
        ? day(LocalDate.parse(text), locale)
        : argument;
  }

  private String day(LocalDate day, Locale locale) {
    String pattern = messages.getMessage("platform.format.day", null, locale);
    return DatePatterns.of(pattern, locale).format(day);
  }
}
