package org.tollgate.governance.charter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;
import org.tollgate.governance.rollout.RolloutTerms;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Brings charters together with seats and names, in as many statements for many as for one. */
@Component
class CharterSources {

  private final Rollouts rollouts;
  private final PeopleDirectory people;

  CharterSources(Rollouts rollouts, PeopleDirectory people) {
    this.rollouts = rollouts;
    this.people = people;
  }

  CharterSource of(Charter charter) {
    return of(List.of(charter)).get(0);
  }

  /** In the order of the charters. */
  List<CharterSource> of(Collection<Charter> charters) {
    Set<RolloutId> ids = charters.stream().map(Charter::rollout).collect(Collectors.toSet());
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<PersonId, String> names = names(charters, seats.values());
    Map<OrganisationId, String> organisations = organisations(charters);
    return charters.stream()
        .map(
            charter ->
                new CharterSource(
                    charter,
                    views.get(charter.rollout()),
                    seats.getOrDefault(charter.rollout(), List.of()),
                    names,
                    organisations))
        .toList();
  }

  private Map<PersonId, String> names(
      Collection<Charter> charters, Collection<List<SeatView>> seats) {
    Stream<PersonId> supporters =
        charters.stream()
            .flatMap(charter -> charter.content().departments().stream())
            .map(ScopedDepartment::supporter);
    Stream<PersonId> holders = seats.stream().flatMap(List::stream).map(SeatView::person);
    Set<PersonId> ids =
        Stream.concat(supporters, holders).filter(Objects::nonNull).collect(Collectors.toSet());
    return people.all(ids).values().stream()
        .collect(Collectors.toMap(PersonView::id, PersonView::name));
  }

  private Map<OrganisationId, String> organisations(Collection<Charter> charters) {
    Set<OrganisationId> ids = new HashSet<>();
    for (Charter charter : charters) {
      charter.terms().parties().stream().map(RolloutTerms.Party::organisation).forEach(ids::add);
    }
    return people.organisationNames(ids);
  }
}
