package org.tollgate.governance.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.gate.evidence.CriterionTraits;
import org.tollgate.governance.gate.evidence.EvidenceFile;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.gate.evidence.Wording;

/** Makes reviews by walking their real transitions. */
final class Reviews {

  static final Instant AT = Instant.parse("2026-03-09T08:10:00Z");
  static final LocalDate DUE = LocalDate.of(2026, 3, 20);
  static final PersonId OWNER = PersonId.random();
  static final PersonId DIRECTOR = PersonId.random();
  static final RolloutId ROLLOUT = RolloutId.random();

  /** Document, mandatory. */
  static final String PAPER = "G5-07";

  /** Statement, mandatory. */
  static final String WORD = "G5-10";

  /** Live data, mandatory. */
  static final String FACT = "G5-04";

  /** Statement, optional. */
  static final String EXTRA = "G5-12";

  private Reviews() {}

  static GateReview draft() {
    return draft(Phase.GO_LIVE);
  }

  static GateReview draft(Phase phase) {
    return new GateReview(ROLLOUT, phase, new ChecklistVersions("1 1 1 1 1 1"), criteria(), AT);
  }

  static List<Criterion> criteria() {
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(criterion(FACT, EvidenceKind.AUTOMATIC, true, 3));
    criteria.add(criterion(PAPER, EvidenceKind.DOCUMENT, true, 3));
    criteria.add(criterion(WORD, EvidenceKind.STATEMENT, true, 2));
    criteria.add(criterion(EXTRA, EvidenceKind.STATEMENT, false, 1));
    criteria.forEach(criterion -> criterion.assign(OWNER, DUE));
    return criteria;
  }

  static Criterion criterion(String code, EvidenceKind kind, boolean mandatory, int weight) {
    String live = kind == EvidenceKind.AUTOMATIC ? "conditions.none-blocking" : null;
    return new Criterion(
        code,
        1,
        Wording.of(LocalizedText.same("Is " + code + " so?"), LocalizedText.same("It is so")),
        new CriterionTraits(
            kind, live, weight, mandatory, Strand.TECHNICAL, Tier.PROJECT, "P26", false));
  }

  static GateReview ready() {
    GateReview review = draft();
    review.attach(file(PAPER));
    review.answer(PAPER, Reply.YES, null, OWNER, AT);
    review.answer(WORD, Reply.YES, "Six named people", OWNER, AT);
    return review;
  }

  static GateReview submitted() {
    GateReview review = ready();
    submit(review);
    return review;
  }

  static void submit(GateReview review) {
    FrozenReview frozen = FrozenReview.of(Map.of("round", review.round()));
    int number = review.view().submissions().size() + 1;
    review.submitted(
        new Submission(number, BallotId.random(), DIRECTOR, AT, frozen), AT.plusSeconds(864_000));
  }

  static EvidenceFile file(String code) {
    return file(code, OWNER);
  }

  static EvidenceFile file(String code, PersonId author) {
    EvidenceFile.Document document =
        new EvidenceFile.Document(UUID.randomUUID(), "rehearsal.pdf", "ab".repeat(32), 1200);
    return new EvidenceFile(UUID.randomUUID(), code, document, author, AT, false);
  }
}
