package org.tollgate.governance.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.evidence.Wording;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;

/**
 * Answers criteria, says who answers them and adds the rollout's own, while a review is a draft.
 */
@Service
@Transactional
public class CriterionManagement {

  private final GateDesk desk;
  private final RolloutAccess access;
  private final Clock clock;

  CriterionManagement(GateDesk desk, RolloutAccess access, Clock clock) {
    this.desk = desk;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Its owner or the director answers.
   *
   * @param note the statement or, for not applicable, the reason; at most 4000 characters
   * @return why not: nothing was stored, and the attempt is in the record
   */
  public Optional<Refusal> answer(
      Actor actor, GateReviewId id, String code, Reply reply, String note) {
    return desk.change(
        actor,
        id,
        Right.CONTRIBUTE,
        review ->
            mayAnswer(actor, review, code)
                .or(() -> review.answer(code, reply, note, actor.person(), now())));
  }

  /**
   * The director says who answers until when.
   *
   * @param owner may contribute in this rollout
   */
  public Optional<Refusal> assign(
      Actor actor, GateReviewId id, String code, PersonId owner, LocalDate due) {
    return desk.change(
        actor,
        id,
        Right.DIRECT,
        review ->
            access.has(Actor.of(owner), review.rollout(), Right.CONTRIBUTE)
                ? review.assign(code, owner, due)
                : Optional.of(Refusal.because("gate.refused.owner-without-seat")));
  }

  /**
   * What a rollout asks beyond the checklist.
   *
   * @param kind DOCUMENT or STATEMENT; only a checklist can ask live data
   * @param weight 1 to 5
   */
  public record OwnCriterion(
      String question, String enough, EvidenceKind kind, int weight, boolean mandatory) {

    public OwnCriterion {
      if (kind == EvidenceKind.AUTOMATIC || weight < 1 || weight > 5) {
        throw new IllegalArgumentException("An own criterion is " + kind + ", weight " + weight);
      }
    }
  }

  public Optional<Refusal> add(
      Actor actor, GateReviewId id, OwnCriterion own, Strand strand, Tier tier) {
    Wording wording =
        Wording.of(LocalizedText.same(own.question()), LocalizedText.same(own.enough()));
    CriterionTraits traits =
        new CriterionTraits(
            own.kind(), null, own.weight(), own.mandatory(), strand, tier, "", true);
    return desk.change(
        actor, id, Right.DIRECT, review -> review.add(wording, traits, actor.person()));
  }

  private Optional<Refusal> mayAnswer(Actor actor, GateReview review, String code) {
    Criterion criterion =
        review.find(code).orElseThrow(() -> new NotFoundException("criterion", code));
    return actor.person().equals(criterion.owner()) || desk.has(actor, review, Right.DIRECT)
        ? Optional.empty()
        : Optional.of(Refusal.because("gate.refused.not-owner", code));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
