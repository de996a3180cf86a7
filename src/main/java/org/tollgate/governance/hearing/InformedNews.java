package org.tollgate.governance.hearing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Letters;
import org.tollgate.governance.raci.RowKey;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewsSource;
import org.tollgate.governance.task.TitleText;

/** Who is informed reads in the digest that an activity is done or a gate was decided (M16). */
@Component
@Transactional(readOnly = true)
class InformedNews implements NewsSource {

  private final Letters letters;
  private final Rollouts rollouts;
  private final Activities activities;
  private final Gates gates;

  InformedNews(Letters letters, Rollouts rollouts, Activities activities, Gates gates) {
    this.letters = letters;
    this.rollouts = rollouts;
    this.activities = activities;
    this.gates = gates;
  }

  @Override
  public Set<PersonId> people() {
    Map<RolloutId, List<Letters.Held>> informed = informed();
    Set<PersonId> people = new HashSet<>();
    rollouts
        .seats(informed.keySet())
        .forEach(
            (id, seats) -> {
              Set<SeatId> told =
                  informed.get(id).stream().map(Letters.Held::seat).collect(Collectors.toSet());
              seats.stream()
                  .filter(seat -> !seat.isVacant() && told.contains(seat.id()))
                  .forEach(seat -> people.add(seat.person()));
            });
    return people;
  }

  @Override
  public List<News> of(PersonId person, Instant since, Instant until) {
    List<News> news = new ArrayList<>();
    informed()
        .forEach(
            (id, held) -> {
              Set<SeatId> own =
                  rollouts.seats(id).stream()
                      .filter(seat -> person.equals(seat.person()))
                      .map(SeatView::id)
                      .collect(Collectors.toSet());
              Set<RowKey> rows =
                  held.stream()
                      .filter(one -> own.contains(one.seat()))
                      .map(Letters.Held::row)
                      .collect(Collectors.toSet());
              if (!rows.isEmpty()) {
                news.addAll(done(id, rows, since, until));
                news.addAll(decided(id, rows, since, until));
              }
            });
    return news;
  }

  private Map<RolloutId, List<Letters.Held>> informed() {
    return letters.chosen(rollouts.running(), Letter.I);
  }

  private List<News> done(RolloutId rollout, Set<RowKey> rows, Instant since, Instant until) {
    Map<String, LocalizedText> names = activities.names(rollout);
    return activities.lines(rollout).stream()
        .filter(line -> line.state() == Activities.State.CLOSED)
        .filter(line -> isWithin(line.endedAt(), since, until))
        .filter(line -> rows.contains(new RowKey(RowKey.Kind.ACTIVITY, line.code())))
        .map(
            line ->
                new News(
                    rollout,
                    "hearing.news.done",
                    List.of(TitleText.of(names.get(line.code()))),
                    "/rollouts/" + rollout + "/activities/" + line.id()))
        .toList();
  }

  private List<News> decided(RolloutId rollout, Set<RowKey> rows, Instant since, Instant until) {
    return gates.rounds(rollout).stream()
        .filter(round -> isWithin(round.decidedAt(), since, until))
        .filter(
            round ->
                rows.contains(new RowKey(RowKey.Kind.GATE, String.valueOf(round.phase().number()))))
        .map(
            round ->
                new News(
                    rollout,
                    "hearing.news.decided." + round.outcome(),
                    List.of(String.valueOf(round.phase().number())),
                    "/rollouts/" + rollout + "/gates/" + round.phase().number()))
        .toList();
  }

  private static boolean isWithin(Instant at, Instant since, Instant until) {
    return at != null && at.isAfter(since) && !at.isAfter(until);
  }
}
