package org.tollgate.reporting.deck;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.reporting.report.ReportView;
import org.tollgate.reporting.report.ReportWords;
import org.tollgate.reporting.report.Reports;

/** Makes decks of reports for those who may read them. */
@Service
public class Decks {

  private final Reports reports;
  private final ReportWords words;
  private final PeopleDirectory people;
  private final DeckTemplate template = DeckTemplate.standard();

  Decks(Reports reports, ReportWords words, PeopleDirectory people) {
    this.reports = reports;
    this.words = words;
    this.people = people;
  }

  /**
   * The same report in the same language is the same file, byte for byte, as long as nobody in it
   * is renamed.
   *
   * @return a PPTX
   * @throws org.tollgate.base.shared.NotFoundException if there is no report that the actor may
   *     read
   */
  public byte[] deck(Actor actor, RolloutId rollout, int number, Locale locale) {
    ReportView view = reports.sheet(actor, rollout, number).view();
    Set<PersonId> ids =
        view.report().people().stream().map(PersonId::new).collect(Collectors.toSet());
    Map<UUID, String> names =
        people.all(ids).values().stream()
            .collect(Collectors.toMap(person -> person.id().value(), person -> person.name()));
    return DeckPress.press(view, new Words(words, names, locale), template);
  }
}
