package org.tollgate.shell.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.CriterionManagement;
import org.tollgate.governance.gate.EvidenceManagement;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** How people answer the criteria of a gate by hand, with evidence where it is asked. */
@Component
@Profile("demo")
class GateStory {

  private final Gates gates;
  private final CriterionManagement criteria;
  private final EvidenceManagement evidence;
  private final Rollouts rollouts;

  GateStory(
      Gates gates, CriterionManagement criteria, EvidenceManagement evidence, Rollouts rollouts) {
    this.gates = gates;
    this.criteria = criteria;
    this.evidence = evidence;
    this.rollouts = rollouts;
  }

  /**
   * Answers every criterion by hand that is not among those left out.
   *
   * @param author who brings and answers for one criterion, and so may not vote; or null
   * @param partly codes that are answered "partly"
   * @param out codes that stay unanswered
   */
  record Answers(Actor author, Set<String> partly, Set<String> out) {

    static Answers all() {
      return new Answers(null, Set.of(), Set.of());
    }
  }

  void answer(Actor director, RolloutId id, Phase phase, Answers answers, Calendar calendar) {
    ReviewView review = review(id, phase);
    List<CriterionView> byHand =
        review.criteria().stream()
            .filter(criterion -> !criterion.automatic())
            .filter(criterion -> !answers.out().contains(criterion.code()))
            .toList();
    Set<PersonId> voters = voters(id);
    Actor author = answers.author();
    for (CriterionView criterion : byHand) {
      Actor actor = author != null ? author : owner(criterion, voters, director);
      author = null;
      answer(actor, director, review, criterion, answers.partly(), calendar);
      calendar.pass(20);
    }
  }

  private void answer(
      Actor actor,
      Actor director,
      ReviewView review,
      CriterionView criterion,
      Set<String> partly,
      Calendar calendar) {
    String code = criterion.code();
    String rollout = rollouts.view(review.rollout()).name();
    if (criterion.traits().kind() == EvidenceKind.DOCUMENT && review.files(code).isEmpty()) {
      String says = criterion.enough().en();
      Steps.done(
          evidence.bring(
              actor,
              review.id(),
              code,
              Papers.fileName(code),
              Papers.paper(rollout, criterion.question().en(), says, calendar.today())));
    }
    Reply reply = partly.contains(code) ? Reply.PARTLY : Reply.YES;
    Actor answers = actor.person().equals(criterion.ownership().person()) ? actor : director;
    Steps.done(criteria.answer(answers, review.id(), code, reply, "Checked on the evidence."));
  }

  /** A voter answers nothing: who answers may not vote. */
  private static Actor owner(CriterionView criterion, Set<PersonId> voters, Actor director) {
    PersonId owner = criterion.ownership().person();
    return owner == null || voters.contains(owner) ? director : Actor.of(owner);
  }

  private Set<PersonId> voters(RolloutId id) {
    return rollouts.seats(id).stream()
        .filter(seat -> seat.role().votes() && !seat.isVacant())
        .map(SeatView::person)
        .collect(Collectors.toSet());
  }

  ReviewView review(RolloutId id, Phase phase) {
    return gates.review(gates.current(id, phase).orElseThrow().review());
  }
}
