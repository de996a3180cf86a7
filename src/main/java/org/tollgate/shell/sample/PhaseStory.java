package org.tollgate.shell.sample;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityBoard;
import org.tollgate.governance.activity.ActivityOutputs;
import org.tollgate.governance.activity.ActivityViews.Card;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/** How people do the work of a phase: each activity's output is handed in and accepted. */
@Component
@Profile("demo")
class PhaseStory {

  private final ActivityBoard board;
  private final ActivityOutputs outputs;
  private final Rollouts rollouts;

  PhaseStory(ActivityBoard board, ActivityOutputs outputs, Rollouts rollouts) {
    this.board = board;
    this.outputs = outputs;
    this.rollouts = rollouts;
  }

  /**
   * Does the phase's open activities one after another.
   *
   * @param from day of the first, as an offset from the first start
   * @param to day of the last
   * @param left how many stay open
   */
  void work(Actor director, RolloutId id, Phase phase, Days days, int left) {
    List<Card> open =
        board.board(director, id, phase, true).cards().stream()
            .filter(card -> !card.what().byRecord() && card.state() == Activities.State.OPEN)
            .sorted(Comparator.comparing(Card::due, Comparator.nullsLast(LocalDate::compareTo)))
            .toList();
    int done = Math.max(0, open.size() - left);
    for (int i = 0; i < done; i++) {
      days.calendar().goTo(days.from() + (days.to() - days.from()) * (i + 1) / open.size());
      close(director, id, open.get(i), days.calendar());
    }
  }

  /** The days over which work is spread. */
  record Days(Calendar calendar, int from, int to) {}

  private void close(Actor director, RolloutId id, Card card, Calendar calendar) {
    Map<SeatId, SeatView> seats =
        rollouts.seats(id).stream().collect(Collectors.toMap(SeatView::id, Function.identity()));
    Actor brings = Actor.of(seats.get(card.responsible().seat()).person());
    Actor accepts = Actor.of(seats.get(card.accepting().seat()).person());
    String says = "Agreed: " + card.what().output().en() + ".";
    ActivityOutputs.Upload upload =
        new ActivityOutputs.Upload(
            Papers.fileName(card.what().code()),
            Papers.paper(
                rollouts.view(id).name(), card.what().name().en(), says, calendar.today()));
    Steps.done(outputs.submit(brings, id, card.id(), upload));
    calendar.pass(90);
    int version = board.detail(director, id, card.id()).versions().get(0).number();
    Steps.done(outputs.accept(accepts, id, card.id(), version));
    calendar.pass(5);
  }
}
