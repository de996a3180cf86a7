package org.tollgate.governance.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.tollgate.governance.gate.Reviews.AT;
import static org.tollgate.governance.gate.Reviews.DIRECTOR;
import static org.tollgate.governance.gate.Reviews.EXTRA;
import static org.tollgate.governance.gate.Reviews.FACT;
import static org.tollgate.governance.gate.Reviews.OWNER;
import static org.tollgate.governance.gate.Reviews.PAPER;
import static org.tollgate.governance.gate.Reviews.WORD;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.Reply;

class GateReviewTests {

  private final GateReview review = Reviews.draft();

  @ParameterizedTest
  @EnumSource(Reply.class)
  void neverLetsAnyoneAnswerWhatLiveDataAnswer(Reply reply) {
    assertRefused(review.answer(FACT, reply, "I know it is so", OWNER, AT), "automatic");
    assertThat(criterion(FACT).reply()).isNull();
  }

  @Test
  void takesNoEvidenceForWhatLiveDataAnswer() {
    assertRefused(review.attach(Reviews.file(FACT)), "automatic");
    assertThat(review.files()).isEmpty();
  }

  @Test
  void refusesYesWithoutTheDocumentAskedFor() {
    assertRefused(review.answer(PAPER, Reply.YES, "Trust me", OWNER, AT), "document-missing");

    review.attach(Reviews.file(PAPER));

    assertAccepted(review.answer(PAPER, Reply.YES, null, OWNER, AT));
    assertThat(criterion(PAPER).reply()).isEqualTo(Reply.YES);
  }

  @Test
  void anotherCriterionsDocumentDoesNotCount() {
    review.attach(Reviews.file(WORD));

    assertRefused(review.answer(PAPER, Reply.YES, null, OWNER, AT), "document-missing");
  }

  @Test
  void refusesYesWithoutTheStatementAskedFor() {
    assertRefused(review.answer(WORD, Reply.YES, "  ", OWNER, AT), "statement-missing");
    assertAccepted(review.answer(WORD, Reply.YES, "Six named people", OWNER, AT));
  }

  @Test
  void leavesAnOptionalCriterionOutOnlyWithAReason() {
    assertRefused(review.answer(EXTRA, Reply.NOT_APPLICABLE, null, OWNER, AT), "reason-missing");
    assertAccepted(review.answer(EXTRA, Reply.NOT_APPLICABLE, "The old tool is gone", OWNER, AT));
  }

  @Test
  void neverLeavesAMandatoryCriterionOut() {
    assertRefused(
        review.answer(WORD, Reply.NOT_APPLICABLE, "Not for us", OWNER, AT), "mandatory-applies");
  }

  @Test
  void takesAYesBackWithItsLastDocument() {
    EvidenceFile first = Reviews.file(PAPER);
    EvidenceFile second = Reviews.file(PAPER);
    review.attach(first);
    review.attach(second);
    review.answer(PAPER, Reply.YES, null, OWNER, AT);

    review.detach(first.id());
    assertThat(criterion(PAPER).reply()).isEqualTo(Reply.YES);

    review.detach(second.id());
    assertThat(criterion(PAPER).reply()).isNull();
  }

  @Test
  void refusesEveryChangeOfEvidenceAfterSubmission() {
    GateReview frozen = Reviews.submitted();

    assertRefused(frozen.answer(WORD, Reply.NO, "No", OWNER, AT), "frozen");
    assertRefused(frozen.attach(Reviews.file(PAPER)), "frozen");
    assertRefused(frozen.detach(frozen.files().get(0).id()), "frozen");
    assertRefused(frozen.assign(WORD, DIRECTOR, null), "frozen");
  }

  @Test
  void refusesEveryChangeAfterTheDecision() {
    GateReview decided = Reviews.submitted();
    decided.decide(Outcome.HOLD, AT);

    assertRefused(decided.answer(WORD, Reply.NO, "No", OWNER, AT), "decided");
    assertRefused(decided.attach(Reviews.file(PAPER)), "decided");
    assertThatIllegalStateException().isThrownBy(() -> decided.decide(Outcome.GO, AT));
    assertThatIllegalStateException().isThrownBy(() -> decided.withdraw(DIRECTOR, "why", AT));
  }

  @Test
  void isADraftAgainWhenItIsTakenBackAndKeepsWhatWasSubmitted() {
    GateReview taken = Reviews.submitted();

    taken.withdraw(DIRECTOR, "Figures were wrong", AT);

    assertThat(taken.stage()).isEqualTo(Stage.DRAFT);
    assertThat(taken.submission()).isEmpty();
    assertThat(taken.view().submissions())
        .singleElement()
        .satisfies(s -> assertThat(s.withdrawn().reason()).isEqualTo("Figures were wrong"));
    assertAccepted(taken.answer(WORD, Reply.PARTLY, "Four people", OWNER, AT));
  }

  @Test
  void namesEveryoneWhoAnsweredOrBroughtEvidence() {
    PersonId author = PersonId.random();
    review.attach(Reviews.file(PAPER, author));
    review.answer(WORD, Reply.YES, "Six people", OWNER, AT);

    assertThat(review.contributors()).containsExactlyInAnyOrder(author, OWNER);
    assertThat(review.view().contributors()).isEqualTo(review.contributors());
  }

  @Test
  void carriesAnswersIntoTheNextRoundToBeLookedAtAgain() {
    GateReview held = Reviews.submitted();
    held.decide(Outcome.HOLD, AT);

    GateReview next = held.next(held.checklists(), Reviews.criteria(), AT);

    assertThat(next.round()).isEqualTo(2);
    assertThat(next.terms().awaitsDate()).isTrue();
    assertThat(next.find(WORD).orElseThrow().reply()).isEqualTo(Reply.YES);
    assertThat(next.find(WORD).orElseThrow().isStale()).isTrue();
    assertThat(next.files()).isEqualTo(held.files());
    next.answer(WORD, Reply.YES, "Still six", OWNER, AT);
    assertThat(next.find(WORD).orElseThrow().isStale()).isFalse();
    assertThat(held.find(WORD).orElseThrow().isStale()).isFalse();
  }

  @Test
  void takesTheRolloutsOwnCriteriaIntoTheNextRound() {
    GateReview refused = Reviews.ready();
    refused.add(
        Reviews.criteria().get(2).wording(),
        new CriterionTraits(
            EvidenceKind.STATEMENT, null, 2, false, Strand.MANAGEMENT, Tier.PROJECT, "", true),
        DIRECTOR);
    refused.answer("OWN-1", Reply.PARTLY, "Half of it", DIRECTOR, AT);
    Reviews.submit(refused);
    refused.decide(Outcome.NO_GO, AT);

    GateReview next = refused.next(refused.checklists(), Reviews.criteria(), AT);

    assertThat(next.terms().awaitsRework()).isTrue();
    assertThat(next.find("OWN-1").orElseThrow().reply()).isEqualTo(Reply.PARTLY);
  }

  @Test
  void alteredEvidenceIsNoEvidence() {
    GateReview taken = Reviews.submitted();
    taken.withdraw(DIRECTOR, null, AT);

    taken.markAltered(Set.of(taken.files().get(0).id()));

    assertThat(taken.find(PAPER).orElseThrow().reply()).isNull();
    assertRefused(taken.answer(PAPER, Reply.YES, null, OWNER, AT), "document-missing");
  }

  @Test
  void handsOpenCriteriaToWhoeverTakesTheSeat() {
    PersonId successor = PersonId.random();

    review.handOver(OWNER, successor);

    assertThat(review.criteria()).extracting(Criterion::owner).containsOnly(successor);
  }

  @Test
  void handsEachEventOverOnce() {
    GateReview submitted = Reviews.submitted();

    assertThat(submitted.takeEvents()).hasSize(1);
    assertThat(submitted.takeEvents()).isEmpty();
  }

  private Criterion criterion(String code) {
    return review.find(code).orElseThrow();
  }

  private static void assertRefused(Optional<Refusal> answer, String reason) {
    assertThat(answer).map(Refusal::reason).contains("gate.refused." + reason);
  }

  private static void assertAccepted(Optional<Refusal> answer) {
    assertThat(answer).isEmpty();
  }
}
