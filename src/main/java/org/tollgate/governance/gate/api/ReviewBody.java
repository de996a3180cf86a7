package org.tollgate.governance.gate.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Reply;

/**
 * One round of one gate in an answer.
 *
 * @param submission null in a draft
 * @param obstacles what stands in the way of a submission, worst first; none once it is decided
 */
record ReviewBody(
    UUID id,
    Place place,
    Progress progress,
    Compliance compliance,
    List<CriterionBody> criteria,
    Submission submission,
    List<ObstacleBody> obstacles,
    List<Voter> voters) {

  /**
   * @param gate 1 to 6
   * @param round from 1
   */
  record Place(UUID rollout, int gate, String phase, int round, boolean newest) {}

  /**
   * @param outcome null before the decision
   * @param awaits what the director has to do first, or null: DATE, REWORK or EXCEPTION
   * @param recommendation GO, CONDITIONAL or NOT_READY from the decision table, or null
   */
  record Progress(
      Gates.Stage stage,
      Outcome outcome,
      Instant openedAt,
      Instant decidedAt,
      String awaits,
      String recommendation) {}

  /**
   * @param band LOW, MIDDLE or HIGH
   */
  record Compliance(String percent, String band) {}

  /**
   * @param reply the answer that counts, or null while there is none
   * @param live what live data say, or null where people answer
   */
  record CriterionBody(
      String code,
      String question,
      String enough,
      Traits traits,
      Given given,
      Reply reply,
      Live live,
      List<EvidenceBody> evidence) {}

  record Traits(
      EvidenceKind kind,
      Strand strand,
      Tier tier,
      int weight,
      boolean mandatory,
      boolean own,
      boolean stale) {}

  /**
   * @param owner who answers until {@code due}, or null
   * @param by who answered, or null
   */
  record Given(PersonLink owner, LocalDate due, String note, PersonLink by, Instant at) {}

  record Live(Answer.State state, String finding) {}

  record EvidenceBody(
      UUID id,
      String name,
      long bytes,
      String sha256,
      PersonLink author,
      Instant addedAt,
      boolean altered) {}

  /**
   * @param deadline of the ballot
   * @param sha256 of the material as it was frozen
   */
  record Submission(UUID ballot, PersonLink by, Instant at, Instant deadline, String sha256) {}

  /**
   * @param code of the criterion or condition, or null
   * @param reason stable key
   * @param detail the sentence in the reader's language
   */
  record ObstacleBody(String kind, String code, String reason, String detail) {}

  /**
   * @param barred key of why the seat cannot vote, or null
   */
  record Voter(UUID seat, String title, PersonLink holder, PersonLink substitute, String barred) {}
}
