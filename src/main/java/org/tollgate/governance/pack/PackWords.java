package org.tollgate.governance.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The words and dates of one pack, in one language.
 *
 * @param zone of the rollout
 */
record PackWords(MessageSource messages, Locale locale, ZoneId zone) {

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** The words for a reason of the record; what it was about is not in the record. */
  String reason(String key) {
    String words = messages.getMessage(key, null, key, locale);
    return words.replaceAll("\\{[^{}]*\\}", "…").replace("''", "'");
  }

  String act(String act) {
    return messages.getMessage("audit.act." + act, null, act.replace('-', ' '), locale);
  }

  String moment(Instant instant) {
    return instant == null
        ? "–"
        : DateTimeFormatter.ofPattern(say("platform.format.moment"), locale)
            .format(instant.atZone(zone));
  }

  String day(LocalDate day) {
    return day == null
        ? "–"
        : DateTimeFormatter.ofPattern(say("platform.format.day"), locale).format(day);
  }
}
