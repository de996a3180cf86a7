package org.tollgate.base.mail;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.LocalizedText;

/** Writes a letter out in the language of its reader, as plain text and as simple HTML. */
@Component
class LetterWriter {

  private final MessageSource messages;
  private final PublicAddress address;

  LetterWriter(MessageSource messages, PublicAddress address) {
    this.messages = messages;
    this.address = address;
  }

  MailContent write(Letter letter, Locale locale) {
    StringBuilder text = new StringBuilder();
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"").append(locale.toLanguageTag()).append("\">");
    html.append("<head><meta charset=\"utf-8\"></head>\n<body>\n");
    for (Letter.Line line : letter.lines()) {
      text.append(plain(line, locale)).append("\n\n");
      html.append(marked(line, locale)).append('\n');
    }
    Wording footer = Wording.of("mail.footer");
    String settings = address.of("/me/mail");
    text.append("-- \n").append(words(footer, locale)).append('\n').append(settings).append('\n');
    html.append("<hr>\n<p><small>").append(escaped(footer, locale)).append(' ');
    html.append(link(settings, escaped(settings))).append("</small></p>\n");
    html.append("</body>\n</html>\n");
    String subject = words(letter.subject(), locale).replaceAll("\\s+", " ");
    return new MailContent(subject, text.toString(), html.toString());
  }

  private String plain(Letter.Line line, Locale locale) {
    StringBuilder text = new StringBuilder();
    if (line.style() == Letter.Style.ITEM) {
      text.append("* ");
    }
    text.append(words(line.text(), locale));
    String indent = line.style() == Letter.Style.ITEM ? "\n  " : "\n";
    if (line.note() != null) {
      text.append(indent).append(words(line.note(), locale));
    }
    if (line.path() != null) {
      text.append(indent).append(address.of(line.path()));
    }
    return text.toString();
  }

  private String marked(Letter.Line line, Locale locale) {
    String text = escaped(line.text(), locale);
    String shown = line.path() == null ? text : link(address.of(line.path()), text);
    String note = line.note() == null ? "" : "<br>" + escaped(line.note(), locale);
    return switch (line.style()) {
      case HEADING -> "<h2>" + shown + "</h2>";
      case BUTTON -> "<p><strong>" + shown + "</strong></p>";
      case ITEM -> "<p>• " + shown + note + "</p>";
      case TEXT -> "<p>" + shown + note + "</p>";
    };
  }

  private static String link(String target, String shown) {
    return "<a href=\"" + escaped(target) + "\">" + shown + "</a>";
  }

  private String escaped(Wording wording, Locale locale) {
    return escaped(words(wording, locale));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String words(Wording wording, Locale locale) {
    Object[] arguments =
        wording.arguments().stream().map(argument -> shown(argument, locale)).toArray();
    return messages.getMessage(wording.key(), arguments, locale);
  }

  private Object shown(Object argument, Locale locale) {
    if (argument instanceof Wording nested) {
      return words(nested, locale);
    }
    if (argument instanceof LocalizedText text) {
      return text.in(locale);
    }
    if (argument instanceof LocalDate day) {
      return formatted("platform.format.day", day, locale);
    }
    if (argument instanceof ZonedDateTime moment) {
      return formatted("platform.format.moment", moment, locale);
    }
    return argument;
  }

  private String formatted(String pattern, TemporalAccessor value, Locale locale) {
    String written = messages.getMessage(pattern, new Object[0], locale);
    return DateTimeFormatter.ofPattern(written, locale).format(value);
  }

  /** The languages in which letters are written. */
  static Locale locale(String language) {
    return List.of("zh-CN", "ru").contains(language)
        ? Locale.forLanguageTag(language)
        : Locale.ENGLISH;
  }
}
