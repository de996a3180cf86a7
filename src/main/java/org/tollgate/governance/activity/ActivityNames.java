package org.tollgate.governance.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.activity.ActivityViews.Card;
import org.tollgate.governance.activity.ActivityViews.Holder;
import org.tollgate.governance.activity.ActivityViews.What;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** Puts names to the people and seats of activities, all in one statement. */
@Component
class ActivityNames {

  private final PeopleDirectory people;

  ActivityNames(PeopleDirectory people) {
    this.people = people;
  }

  /** Names of seat holders; with a single activity also of all whom its history mentions. */
  Sheet of(List<SeatView> seats, List<Activity> activities, LocalDate today) {
    Stream<PersonId> history =
        activities.size() == 1 ? mentioned(activities.get(0)) : Stream.empty();
    Set<PersonId> ids =
        Stream.of(
                seats.stream().map(SeatView::person),
                activities.stream().flatMap(ActivityNames::holders),
                history)
            .flatMap(Function.identity())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Sheet(seats, people.all(ids), today);
  }

  private static Stream<PersonId> holders(Activity activity) {
    return Stream.of(activity.assignment().responsible(), activity.assignment().accepting());
  }

  private static Stream<PersonId> mentioned(Activity activity) {
    Stream<PersonId> versions =
        activity.outputs().stream()
            .flatMap(v -> Stream.of(v.author(), v.judge()).filter(Objects::nonNull));
    return Stream.concat(versions, activity.steps().stream().map(ActivityStep::person));
  }

  /** Seats and people by id. */
  record Sheet(List<SeatView> seats, Map<PersonId, PersonView> people, LocalDate today) {

    /** Null for nobody, the clock, and who is no longer known. */
    String name(PersonId person) {
      PersonView view = person == null ? null : people.get(person);
      return view == null ? null : view.name();
    }

    Card card(Activity activity) {
      Assignment assignment = activity.assignment();
      boolean ended = activity.state().isEnded();
      LocalDate due = assignment.due();
      return new Card(
          activity.id(),
          what(activity),
          holder(assignment.responsibleSeat(), assignment.responsible()),
          holder(assignment.acceptingSeat(), assignment.accepting()),
          activity.state(),
          due,
          !ended && due != null && due.isBefore(today),
          activity.endedAt());
    }

    /** The seats that may bring or accept an output. */
    List<Holder> workers() {
      return seats.stream()
          .filter(AssignmentRules::mayWork)
          .map(seat -> holder(seat.id(), seat.person()))
          .toList();
    }

    private Holder holder(SeatId seat, PersonId person) {
      String title =
          seats.stream()
              .filter(s -> s.id().equals(seat))
              .map(SeatView::title)
              .findFirst()
              .orElse(null);
      return new Holder(seat, title, name(person));
    }

    private static What what(Activity activity) {
      Blueprint blueprint = activity.blueprint();
      return new What(
          blueprint.code(),
          blueprint.name(),
          blueprint.output(),
          blueprint.phase(),
          blueprint.strand(),
          blueprint.mandatory(),
          !activity.isClosedByDocument(),
          blueprint.methods());
    }
  }
}
