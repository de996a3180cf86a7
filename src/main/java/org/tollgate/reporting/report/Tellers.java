package org.tollgate.reporting.report;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;

/** Finds the words and the names with which a report is told. */
@Component
public class Tellers {

  private final ReportWords words;
  private final PeopleDirectory people;

  Tellers(ReportWords words, PeopleDirectory people) {
    this.words = words;
    this.people = people;
  }

  /**
   * @param asked en, zh-CN or ru; anything else is no wish
   * @param own of the reader
   */
  public static Locale language(String asked, Locale own) {
    return switch (asked) {
      case "en", "zh-CN", "ru" -> Locale.forLanguageTag(asked);
      default -> own;
    };
  }

  /** People are called as they are called today. */
  public Telling of(StatusReport report, Locale locale) {
    Map<UUID, String> names =
        people
            .all(report.people().stream().map(PersonId::new).collect(Collectors.toSet()))
            .values()
            .stream()
            .collect(Collectors.toMap(person -> person.id().value(), person -> person.name()));
    return new Telling(words, names, locale);
  }
}
