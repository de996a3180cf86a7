package org.tollgate.governance.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.tollgate.base.paper.Paper;
import org.tollgate.base.paper.Paper.Column;
import org.tollgate.base.paper.Paper.Footer;
import org.tollgate.base.paper.Paper.Heading;
import org.tollgate.base.paper.Paper.Pair;
import org.tollgate.base.paper.Paper.Paragraph;

/**
 * The words and dates of one paper, in one language.
 *
 * @param zone of the rollout
 */
record DossierWords(MessageSource messages, Locale language, ZoneId zone) {

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }

  /** A word for a value of an enum, whose keys are written in small letters. */
  String word(String prefix, Enum<?> value) {
    return say(prefix + value.name().toLowerCase(Locale.ROOT));
  }

  /** With the zone, since a paper is read far from where the rollout is. */
  String moment(Instant instant) {
    return instant == null
        ? "–"
        : say(
            "dossier.moment",
            DateTimeFormatter.ofPattern(say("platform.format.moment"), language)
                .format(instant.atZone(zone)),
            zone.getId());
  }

  String day(LocalDate day) {
    return day == null
        ? "–"
        : DateTimeFormatter.ofPattern(say("platform.format.day"), language).format(day);
  }

  Heading section(String key, Object... arguments) {
    return new Heading(1, say(key, arguments));
  }

  Paragraph line(String key, Object... arguments) {
    return new Paragraph(say(key, arguments));
  }

  Pair pair(String key, String value) {
    return new Pair(say(key), value);
  }

  Column column(String key, int share) {
    return new Column(say(key), share);
  }

  /**
   * @param hash SHA-256 in hex of what the paper tells
   */
  Footer footer(String hash) {
    return new Footer(say("dossier.footer", hash), say("dossier.page", "{0}", "{1}"));
  }

  /** A part where there is nothing to tell. */
  Paper.Block none() {
    return new Paragraph(say("dossier.none"));
  }
}
