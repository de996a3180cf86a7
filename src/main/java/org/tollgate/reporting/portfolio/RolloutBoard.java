package org.tollgate.reporting.portfolio;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.tollgate.base.kept.KeptUntilWritten;
import org.tollgate.base.kept.Writes;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.Readiness;
import org.tollgate.governance.gate.ReadinessReport;
import org.tollgate.governance.rollout.RolloutList;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;

/** The rollouts that a person may see, each with how its gate ahead stands. */
@Service
public class RolloutBoard {

  private static final int LAST_KEPT = 40;

  private final RolloutList list;
  private final Readiness readiness;
  private final KeptUntilWritten<RolloutId, ReadinessReport> foreseen;
  private final KeptUntilWritten<Asked, Page<Named>> pages;
  private final PeopleDirectory people;

  RolloutBoard(
      RolloutList list, Readiness readiness, PeopleDirectory people, Writes writes, Clock clock) {
    this.list = list;
    this.readiness = readiness;
    this.people = people;
    this.foreseen = new KeptUntilWritten<>(writes, clock);
    this.pages = new KeptUntilWritten<>(writes, clock);
  }

  /**
   * @param director their name, or null while nobody is director
   * @param readiness of the gate ahead, or null where no review is open
   */
  public record Line(RolloutView rollout, String director, ReadinessReport readiness) {}

  /** Whose list: rights are part of what is read for it, and a change of them is a write. */
  private record Asked(PersonId person, Locale locale, Set<RolloutState> states, int page) {}

  private record Named(RolloutView rollout, String director) {}

  /**
   * In a fixed number of statements. Rows and how their gates stand are read anew when anything was
   * written since the last list, or a minute has passed.
   *
   * @param states which to show; empty for all
   * @param text part of the name; blank for any
   * @param page from 0
   */
  public Page<Line> of(Actor actor, Set<RolloutState> states, String text, int page) {
    Page<Named> found = rows(actor, states, text, page);
    Set<RolloutId> running =
        found.stream()
            .map(Named::rollout)
            .filter(RolloutView::isRunning)
            .map(RolloutView::id)
            .collect(Collectors.toSet());
    Map<RolloutId, ReadinessReport> reports = foreseen.of(running, readiness::summaries);
    return found.map(
        row -> new Line(row.rollout(), row.director(), reports.get(row.rollout().id())));
  }

  /** A search is not kept: there are as many as people can type. */
  private Page<Named> rows(Actor actor, Set<RolloutState> states, String text, int page) {
    if (!text.isBlank() || page > LAST_KEPT) {
      return named(list.of(actor, states, text, page));
    }
    // an erased name is said in the reader's language
    Locale locale = LocaleContextHolder.getLocale();
    Asked asked = new Asked(actor.person(), locale, Set.copyOf(states), page);
    return pages
        .of(Set.of(asked), one -> Map.of(asked, named(list.of(actor, states, "", page))))
        .get(asked);
  }

  private Page<Named> named(Page<RolloutList.Row> rows) {
    Set<PersonId> directors =
        rows.stream()
            .map(RolloutList.Row::director)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<PersonId, PersonView> names = people.all(directors);
    return rows.map(
        row -> {
          PersonView director = names.get(row.director());
          return new Named(row.rollout(), director == null ? null : director.name());
        });
  }
}
