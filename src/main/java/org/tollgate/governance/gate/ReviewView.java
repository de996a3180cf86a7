package org.tollgate.governance.gate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.EvidenceFile;

/** One round of one gate as others see it; what live data say is not part of it. */
public record ReviewView(
    GateReviewId id,
    RolloutId rollout,
    Turn turn,
    Progress progress,
    List<CriterionView> criteria,
    List<EvidenceFile> files,
    List<SubmissionLine> submissions) {

  /**
   * @param round from 1
   * @param checklist version of the gate's checklist that the criteria were copied from
   */
  public record Turn(Phase phase, int round, int checklist) {}

  /**
   * @param deadline the ballot's, or null before submission
   * @param version grows with each change
   */
  public record Progress(
      Gates.Stage stage,
      Outcome outcome,
      Instant openedAt,
      Instant deadline,
      Instant decidedAt,
      Terms terms,
      long version) {}

  /**
   * What was put before the committee once.
   *
   * @param number counted per round, from 1
   * @param frozenHash SHA-256 in hex of the frozen material
   * @param turned codes of mandatory criteria that are unmet now though they were met at submission
   * @param withdrawn null unless it was taken back
   */
  public record SubmissionLine(
      int number,
      BallotId ballot,
      Act submitted,
      String frozenHash,
      Set<String> turned,
      Act withdrawn) {}

  /**
   * @param reason null where none is asked
   */
  public record Act(PersonId by, Instant at, String reason) {}

  /**
   * What a round still waits for because of the decision before or after it.
   *
   * @param awaitsDate held before: the director must plan the gate anew
   * @param awaitsRework refused before: the director must say what is done again
   * @param reworkAgreed refused itself, and the rework is agreed
   * @param furtherRounds refused itself, and an exception lets the gate go on
   */
  @Embeddable
  public record Terms(
      @Column(name = "awaits_date") boolean awaitsDate,
      @Column(name = "awaits_rework") boolean awaitsRework,
      @Column(name = "rework_agreed") boolean reworkAgreed,
      @Column(name = "further_rounds") boolean furtherRounds) {

    static final Terms FIRST = new Terms(false, false, false, false);

    static Terms after(Outcome outcome) {
      return new Terms(outcome == Outcome.HOLD, outcome == Outcome.NO_GO, false, false);
    }

    Terms replanned() {
      return new Terms(false, awaitsRework, reworkAgreed, furtherRounds);
    }

    Terms reworkBegun() {
      return new Terms(awaitsDate, false, reworkAgreed, furtherRounds);
    }

    Terms withReworkAgreed() {
      return new Terms(awaitsDate, awaitsRework, true, furtherRounds);
    }

    Terms withFurtherRounds() {
      return new Terms(awaitsDate, awaitsRework, reworkAgreed, true);
    }
  }

  public Phase phase() {
    return turn.phase();
  }

  public int round() {
    return turn.round();
  }

  public Gates.Stage stage() {
    return progress.stage();
  }

  public boolean isDraft() {
    return stage() == Gates.Stage.DRAFT;
  }

  /** The submission that was not taken back, if there is one. */
  public Optional<SubmissionLine> submission() {
    return submissions.stream()
        .filter(submission -> submission.withdrawn() == null)
        .reduce((earlier, later) -> later);
  }

  public Optional<CriterionView> criterion(String code) {
    return criteria.stream().filter(criterion -> criterion.code().equals(code)).findFirst();
  }

  /** Evidence of one criterion, altered pieces included. */
  public List<EvidenceFile> files(String code) {
    return files.stream().filter(file -> file.criterion().equals(code)).toList();
  }

  /** Everyone who answered or brought evidence: none of them may vote (M6). */
  public Set<PersonId> contributors() {
    return Stream.concat(
            criteria.stream().map(criterion -> criterion.given().by()),
            files.stream().map(EvidenceFile::author))
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
