package org.tollgate.governance.hearing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.comment.CommentWritten;
import org.tollgate.governance.comment.Comments;
import org.tollgate.governance.gate.evidence.Consultation;
import org.tollgate.governance.raci.Letter;
import org.tollgate.governance.raci.Letters;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatView;

/**
 * Who is consulted and not heard yet: a C of the gate or of an activity of the phase whose holder
 * has said nothing beside it, until {@value Asked#DAYS_BEFORE} days before the planned gate.
 */
@Service
@Transactional(readOnly = true)
class Hearings implements Consultation {

  private final Letters letters;
  private final Rollouts rollouts;
  private final Activities activities;
  private final Comments comments;
  private final Clock clock;

  Hearings(
      Letters letters, Rollouts rollouts, Activities activities, Comments comments, Clock clock) {
    this.letters = letters;
    this.rollouts = rollouts;
    this.activities = activities;
    this.comments = comments;
    this.clock = clock;
  }

  @Override
  public Map<RolloutId, List<Unheard>> unheard(Collection<RolloutView> views) {
    Map<RolloutId, List<Unheard>> unheard = new HashMap<>();
    waiting(views)
        .forEach(
            (rollout, asked) ->
                unheard.put(
                    rollout,
                    asked.stream()
                        .map(one -> new Unheard(one.seat().title(), one.until(), one.link()))
                        .toList()));
    return unheard;
  }

  /** One statement where nobody is consulted, else four, for any number of rollouts. */
  Map<RolloutId, List<Asked>> waiting(Collection<RolloutView> views) {
    Map<RolloutId, RolloutView> open =
        views.stream()
            .filter(view -> isAsking(view))
            .collect(Collectors.toMap(RolloutView::id, Function.identity()));
    Map<RolloutId, List<Letters.Held>> consulted = letters.chosen(open.keySet(), Letter.C);
    if (consulted.isEmpty()) {
      return Map.of();
    }
    Facts facts = facts(consulted.keySet());
    Map<RolloutId, List<Asked>> waiting = new HashMap<>();
    consulted.forEach(
        (id, held) -> {
          List<Asked> asked = waiting(facts.here(open.get(id)), held, facts.said());
          if (!asked.isEmpty()) {
            waiting.put(id, asked);
          }
        });
    return waiting;
  }

  private Facts facts(Set<RolloutId> ids) {
    return new Facts(rollouts.seats(ids), activities.lines(ids), comments.said(ids));
  }

  private static List<Asked> waiting(Here here, List<Letters.Held> held, Set<CommentWritten> said) {
    return held.stream()
        .flatMap(one -> here.asked(one).stream())
        .filter(one -> !said.contains(one.heard()))
        .sorted(Comparator.comparing(one -> one.seat().title() + one.code()))
        .toList();
  }

  /** What letters are looked up in. */
  private record Facts(
      Map<RolloutId, List<SeatView>> seats,
      Map<RolloutId, List<Activities.Line>> lines,
      Set<CommentWritten> said) {

    Here here(RolloutView rollout) {
      return new Here(
          rollout,
          byId(seats.getOrDefault(rollout.id(), List.of())),
          lines.getOrDefault(rollout.id(), List.of()));
    }
  }

  private boolean isAsking(RolloutView view) {
    if (!view.isRunning() || !view.position().open()) {
      return false;
    }
    LocalDate gate = view.plannedGates().get(view.position().phase());
    LocalDate today = LocalDate.ofInstant(clock.instant(), view.zone());
    return gate != null && !gate.minusDays(Asked.DAYS_BEFORE).isBefore(today);
  }

  private static Map<SeatId, SeatView> byId(List<SeatView> seats) {
    return seats.stream().collect(Collectors.toMap(SeatView::id, Function.identity()));
  }

  /** One rollout with what a letter is looked up in. */
  private record Here(
      RolloutView rollout, Map<SeatId, SeatView> seats, List<Activities.Line> lines) {

    /** Empty for another phase, for what was left out and for a seat that nobody holds. */
    Optional<Asked> asked(Letters.Held held) {
      SeatView seat = seats.get(held.seat());
      if (seat == null || seat.isVacant()) {
        return Optional.empty();
      }
      String code = held.row().code();
      if (held.row().isGate()) {
        return code.equals(String.valueOf(rollout.position().phase().number()))
            ? Optional.of(asked(seat, code, null))
            : Optional.empty();
      }
      return lines.stream()
          .filter(line -> line.code().equals(code))
          .filter(line -> line.phase() == rollout.position().phase())
          .filter(line -> line.state() != Activities.State.LEFT_OUT)
          .findFirst()
          .map(line -> asked(seat, code, line));
    }

    private Asked asked(SeatView seat, String code, Activities.Line line) {
      LocalDate gate = rollout.plannedGates().get(rollout.position().phase());
      return new Asked(
          rollout.id(),
          seat,
          rollout.position().phase(),
          code,
          line == null ? null : line.id(),
          gate.minusDays(Asked.DAYS_BEFORE));
    }
  }
}
