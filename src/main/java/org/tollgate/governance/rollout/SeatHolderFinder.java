package org.tollgate.governance.rollout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.finding.Finder;
import org.tollgate.base.finding.Sought;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Finds people by name: those who hold a seat in a rollout that the reader may read. */
@Component
@Transactional(readOnly = true)
class SeatHolderFinder implements Finder {

  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final PeopleDirectory people;

  SeatHolderFinder(RolloutAccess access, Rollouts rollouts, PeopleDirectory people) {
    this.access = access;
    this.rollouts = rollouts;
    this.people = people;
  }

  /** A seat and where it is. */
  private record Place(RolloutId rollout, SeatView seat) {}

  @Override
  public Kind kind() {
    return Kind.PEOPLE;
  }

  @Override
  public Found find(Actor actor, Sought sought) {
    Set<RolloutId> readable = access.readable(actor);
    Map<PersonId, Place> places = new LinkedHashMap<>();
    rollouts
        .seats(readable)
        .forEach(
            (rollout, seats) ->
                seats.stream()
                    .filter(seat -> !seat.isVacant())
                    .forEach(seat -> places.putIfAbsent(seat.person(), new Place(rollout, seat))));
    if (places.isEmpty()) {
      return Found.NOTHING;
    }
    Page<PersonView> page =
        people.named(
            places.keySet(), sought.pattern(), PageRequest.of(sought.page(), sought.size()));
    Map<RolloutId, RolloutView> names = rollouts.views(readable);
    List<Hit> hits = page.map(person -> hit(person, places.get(person.id()), names)).getContent();
    return new Found(hits, page.getTotalElements());
  }

  private static Hit hit(PersonView person, Place place, Map<RolloutId, RolloutView> names) {
    return new Hit(
        person.name(),
        place.seat().title() + " · " + names.get(place.rollout()).name(),
        "/rollouts/" + place.rollout() + "/seats/" + place.seat().id());
  }
}
