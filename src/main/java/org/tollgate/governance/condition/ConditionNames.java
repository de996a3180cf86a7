package org.tollgate.governance.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.condition.ConditionViews.Card;
import org.tollgate.governance.condition.ConditionViews.Owner;
import org.tollgate.governance.condition.ConditionViews.Term;
import org.tollgate.governance.rollout.SeatView;

/** Puts names to the people and seats of conditions, all in one statement. */
@Component
class ConditionNames {

  private final PeopleDirectory people;
  private final StandIns standIns;

  ConditionNames(PeopleDirectory people, StandIns standIns) {
    this.people = people;
    this.standIns = standIns;
  }

  Sheet of(List<SeatView> seats, List<Condition> conditions, LocalDate today) {
    return sheet(seats, conditions.stream().map(Condition::owner), today);
  }

  /** Also names all whom the history mentions, who hold seats and who stands in. */
  Sheet ofOne(List<SeatView> seats, Condition condition, LocalDate today) {
    Stream<PersonId> mentioned =
        condition.steps().stream().flatMap(step -> Stream.of(step.person(), owner(step)));
    Stream<PersonId> holders = seats.stream().map(SeatView::person).filter(Objects::nonNull);
    Stream<PersonId> others =
        Stream.concat(standIns.of(condition).stream(), Stream.ofNullable(condition.owner()));
    return sheet(seats, Stream.of(mentioned, holders, others).flatMap(s -> s), today);
  }

  private static PersonId owner(ConditionStep step) {
    return step.owner() == null ? step.person() : step.owner();
  }

  private Sheet sheet(List<SeatView> seats, Stream<PersonId> ids, LocalDate today) {
    Set<PersonId> wanted = ids.filter(Objects::nonNull).collect(Collectors.toSet());
    return new Sheet(seats, people.all(wanted), today);
  }

  /** Seats and people by id. */
  record Sheet(List<SeatView> seats, Map<PersonId, PersonView> people, LocalDate today) {

    /** Null for nobody, the clock, and who is no longer known. */
    String name(PersonId person) {
      PersonView view = person == null ? null : people.get(person);
      return view == null ? null : view.name();
    }

    Card card(Condition condition) {
      return new Card(
          condition.id(),
          condition.code(),
          condition.demand().text(),
          condition.state(),
          condition.demand().severity(),
          new Owner(name(condition.owner()), title(condition)),
          new Term(condition.demand().due(), condition.isOverdue(today)),
          condition.demand().blocks());
    }

    private String title(Condition condition) {
      return seats.stream()
          .filter(seat -> seat.id().equals(condition.ownerSeat()))
          .map(SeatView::title)
          .findFirst()
          .orElse(null);
    }
  }
}
