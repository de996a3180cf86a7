package org.tollgate.base.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words for tables, columns and values of what is held, in the reader's language. */
@Component
class Headings {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}(_[A-Z]+)*");
  private static final Pattern MESSAGE_KEY = Pattern.compile("[a-z]+([.][a-z-]+)+");

  private final MessageSource messages;

  Headings(MessageSource messages) {
    this.messages = messages;
  }

  String table(String name) {
    return text("privacy.table." + name, name);
  }

  String column(String name) {
    return text("privacy.column." + name, name);
  }

  /** As a page or a workbook shows it: dates as text, which every program reads the same. */
  Object value(Object stored) {
    Object plain = plain(stored);
    if (plain instanceof Boolean flag) {
      return text(flag ? "privacy.yes" : "privacy.no", flag.toString());
    }
    if (plain instanceof String word) {
      return word(word);
    }
    return plain instanceof Instant moment ? MOMENT.format(moment) : plain;
  }

  /** What is stored as a code is said in words where there are some, everything else as it is. */
  private String word(String stored) {
    if (CONSTANT.matcher(stored).matches()) {
      return text("privacy.value." + stored, stored);
    }
    return MESSAGE_KEY.matcher(stored).matches()
        ? text(stored, stored)
        : text("audit.act." + stored, stored);
  }

  /** Independent of which database it came from: text, number, boolean, instant or null. */
  static Object plain(Object stored) {
    if (stored instanceof java.sql.Timestamp moment) {
      return moment.toInstant();
    }
    if (stored instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (stored instanceof java.sql.Date day) {
      return day.toLocalDate().toString();
    }
    if (stored instanceof LocalDate || stored instanceof UUID) {
      return stored.toString();
    }
    return stored;
  }

  private String text(String key, String otherwise) {
    return messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
  }
}
