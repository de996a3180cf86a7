package org.tollgate.governance.rollout.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.AbsenceView;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.RolloutTerms.Party;
import org.tollgate.governance.rollout.SeatBoard;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.Substitutes.Substitute;

/** Names, absences and substitutes beside the seats, in a fixed number of statements. */
@Component
class SeatNames {

  private final PeopleDirectory people;

  SeatNames(PeopleDirectory people) {
    this.people = people;
  }

  /**
   * What a page of seats shows beside them.
   *
   * @param awayUntil the last day of an absence that has begun
   * @param actingToday who acts for a seat today
   */
  record Names(
      Map<PersonId, PersonView> people,
      Map<OrganisationId, String> organisations,
      Map<PersonId, LocalDate> awayUntil,
      Map<SeatId, PersonId> actingToday) {

    public String of(PersonId person) {
      PersonView view = person == null ? null : people.get(person);
      return view == null ? "–" : view.name();
    }
  }

  Names of(SeatBoard.Board board) {
    Set<PersonId> ids = new HashSet<>();
    board.seats().stream().map(SeatView::person).filter(Objects::nonNull).forEach(ids::add);
    board.substitutes().stream().map(Substitute::person).forEach(ids::add);
    List<OrganisationId> parties =
        board.terms().parties().stream().map(Party::organisation).toList();
    return new Names(
        people.all(ids),
        people.organisationNames(parties),
        away(ids, board.today()),
        board.substitutes().stream()
            .filter(substitute -> substitute.days().contains(board.today()))
            .collect(Collectors.toMap(Substitute::seat, Substitute::person)));
  }

  Map<PersonId, PersonView> people(Collection<PersonId> ids) {
    return people.all(ids);
  }

  /** Those who could hold a seat of this organisation, by name. */
  List<PersonView> candidates(OrganisationId organisation) {
    return people.ofOrganisations(Set.of(organisation));
  }

  private Map<PersonId, LocalDate> away(Set<PersonId> ids, LocalDate today) {
    Map<PersonId, LocalDate> away = new HashMap<>();
    for (AbsenceView absence : people.absencesFrom(ids, today)) {
      if (absence.days().contains(today)) {
        away.merge(absence.person(), absence.lastDay(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return away;
  }
}
