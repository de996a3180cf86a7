package org.tollgate.governance.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.raci.Letters;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.TitleText;
import org.tollgate.governance.task.WorkLists;
import org.tollgate.governance.task.WorkSubject;

/** An activity that stays late reaches who is accountable for it: the escalation of M16. */
@Component
@Transactional
class LateDuties implements HourlyDuty {

  static final String KIND = "duty-late";

  /** Days after its last day on which who does it is reminded alone. */
  static final int PATIENCE = 3;

  private final Letters letters;
  private final Activities activities;
  private final Rollouts rollouts;
  private final OpenWork work;
  private final WorkLists lists;
  private final Clock clock;

  LateDuties(
      Letters letters,
      Activities activities,
      Rollouts rollouts,
      OpenWork work,
      WorkLists lists,
      Clock clock) {
    this.letters = letters;
    this.activities = activities;
    this.rollouts = rollouts;
    this.work = work;
    this.lists = lists;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "late duties";
  }

  @Override
  public void perform() {
    List<NewWork> wanted = wanted(rollouts.running());
    Set<Owned> kept = new HashSet<>();
    wanted.forEach(one -> kept.add(new Owned(one.subject(), one.person())));
    lists.ofKind(KIND).stream()
        .filter(one -> !kept.contains(new Owned(one.subject(), one.person())))
        .forEach(one -> work.finish(one.subject(), one.person()));
    work.assignAll(wanted);
  }

  private record Owned(WorkSubject subject, PersonId person) {}

  private List<NewWork> wanted(Set<RolloutId> running) {
    Map<RolloutId, RolloutView> views = rollouts.views(running);
    Map<RolloutId, List<Late>> late = new HashMap<>();
    activities
        .lines(running)
        .forEach(
            (id, lines) -> {
              LocalDate day = LocalDate.ofInstant(clock.instant(), views.get(id).zone());
              List<Late> here = lines.stream().flatMap(line -> Late.of(line, day)).toList();
              if (!here.isEmpty()) {
                late.put(id, here);
              }
            });
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(late.keySet());
    Map<RolloutId, List<Letters.Held>> accountable = letters.accountable(late.keySet());
    List<NewWork> wanted = new ArrayList<>();
    late.forEach(
        (id, here) ->
            here.forEach(
                one ->
                    accountable.get(id).stream()
                        .filter(held -> !held.row().isGate())
                        .filter(held -> held.row().code().equals(one.code()))
                        .flatMap(
                            held -> seats.get(id).stream().filter(s -> s.id().equals(held.seat())))
                        .filter(seat -> !seat.isVacant())
                        .findFirst()
                        .ifPresent(seat -> wanted.add(work(id, one, seat.person())))));
    return wanted;
  }

  private NewWork work(RolloutId rollout, Late late, PersonId person) {
    return new NewWork(
        rollout,
        person,
        new WorkSubject(KIND, late.activity()),
        "hearing.work.late",
        List.of(TitleText.of(activities.names(rollout).get(late.code()))),
        "/rollouts/" + rollout + "/activities/" + late.activity(),
        late.due());
  }

  /** One that is late for longer than who does it is left alone with. */
  private record Late(UUID activity, String code, LocalDate due) {

    static Stream<Late> of(Activities.Line line, LocalDate today) {
      boolean late =
          line.state() == Activities.State.OPEN
              && line.due() != null
              && line.due().plusDays(PATIENCE).isBefore(today);
      return late ? Stream.of(new Late(line.id(), line.code(), line.due())) : Stream.empty();
    }
  }
}
