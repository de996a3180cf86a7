package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tollgate.base.shared.Reading;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Consultation;
import org.tollgate.governance.gate.evidence.Consultation.Unheard;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.LiveAnswers;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/**
 * Puts together where gates stand; the caller has checked access. Not one transaction of its own:
 * each source of live answers reads in a transaction by itself, so that one that fails spoils
 * nothing.
 */
@Service
public class GateStandings {

  private final Gates gates;
  private final Rollouts rollouts;
  private final Conditions conditions;
  private final LiveAnswers live;
  private final ObjectProvider<Consultation> consultation;
  private final Clock clock;

  GateStandings(
      Gates gates,
      Rollouts rollouts,
      Conditions conditions,
      LiveAnswers live,
      ObjectProvider<Consultation> consultation,
      Clock clock) {
    this.gates = gates;
    this.rollouts = rollouts;
    this.conditions = conditions;
    this.live = live;
    this.consultation = consultation;
    this.clock = clock;
  }

  /**
   * The open review of each rollout that has one, as of now; a fixed number of statements for any
   * number of rollouts.
   */
  public Map<RolloutId, Standing> of(Set<RolloutId> ids) {
    return standings(gates.open(ids));
  }

  /** One review, open or decided, with what live data say now. */
  public Standing of(ReviewView review) {
    return standings(Map.of(review.rollout(), review)).get(review.rollout());
  }

  RolloutView rollout(RolloutId id) {
    return rollouts.view(id);
  }

  private Map<RolloutId, Standing> standings(Map<RolloutId, ReviewView> reviews) {
    return reviews.isEmpty() ? Map.of() : Reading.during(() -> read(reviews));
  }

  private Map<RolloutId, Standing> read(Map<RolloutId, ReviewView> reviews) {
    Set<RolloutId> ids = reviews.keySet();
    Map<RolloutId, RolloutView> views = rollouts.views(ids);
    Map<RolloutId, List<SeatView>> seats = rollouts.seats(ids);
    Map<RolloutId, List<Conditions.Line>> lines = conditions.lines(ids);
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = live.answer(ids, questions(reviews), now());
    Map<RolloutId, List<Unheard>> unheard = unheard(reviews, views);
    Map<RolloutId, Standing> standings = new HashMap<>();
    reviews.forEach(
        (id, review) ->
            standings.put(
                id,
                new Standing(
                    views.get(id),
                    seats.getOrDefault(id, List.of()),
                    review,
                    byCode(review, answers.get(id)),
                    lines.getOrDefault(id, List.of()),
                    unheard.getOrDefault(id, List.of()))));
    return standings;
  }

  /** Of drafts of the present phase only: nobody is asked about what was submitted already. */
  private Map<RolloutId, List<Unheard>> unheard(
      Map<RolloutId, ReviewView> reviews, Map<RolloutId, RolloutView> views) {
    Consultation asked = consultation.getIfAvailable();
    List<RolloutView> waiting =
        reviews.values().stream()
            .filter(ReviewView::isDraft)
            .map(review -> views.get(review.rollout()))
            .filter(view -> view.position().phase() == reviews.get(view.id()).phase())
            .toList();
    return asked == null || waiting.isEmpty() ? Map.of() : asked.unheard(waiting);
  }

  private static Set<LiveQuestion> questions(Map<RolloutId, ReviewView> reviews) {
    return reviews.values().stream()
        .flatMap(
            review ->
                review.criteria().stream()
                    .filter(CriterionView::automatic)
                    .map(criterion -> question(review, criterion)))
        .collect(Collectors.toSet());
  }

  private static Map<String, Answer> byCode(ReviewView review, Map<LiveQuestion, Answer> answers) {
    return review.criteria().stream()
        .filter(CriterionView::automatic)
        .collect(
            Collectors.toMap(
                CriterionView::code, criterion -> answers.get(question(review, criterion))));
  }

  private static LiveQuestion question(ReviewView review, CriterionView criterion) {
    return new LiveQuestion(criterion.traits().live(), review.phase());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
