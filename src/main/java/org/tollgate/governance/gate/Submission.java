package org.tollgate.governance.gate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.gate.evidence.FrozenReview;

/**
 * What was put before the committee once: the frozen material, its hash and its ballot. Never
 * changed but for its end and for what live data did to it meanwhile.
 */
@Entity
@Table(name = "gate_submission")
class Submission {

  @Id private UUID id;
  private int number;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "ballot_id"))
  private BallotId ballot;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "submitted_by"))
  private PersonId by;

  private Instant submittedAt;
  private String frozen;
  private String frozenHash;

  /** Codes of mandatory criteria that turned unmet and for which the ballot was suspended. */
  private String turned;

  private Instant withdrawnAt;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "withdrawn_by"))
  private PersonId withdrawnBy;

  private String withdrawnBecause;

  protected Submission() {}

  Submission(int number, BallotId ballot, PersonId by, Instant at, FrozenReview frozen) {
    this.id = UUID.randomUUID();
    this.number = number;
    this.ballot = ballot;
    this.by = by;
    this.submittedAt = at;
    this.frozen = frozen.json();
    this.frozenHash = frozen.hash();
    this.turned = "";
  }

  void withdraw(PersonId person, String reason, Instant at) {
    withdrawnBy = person;
    withdrawnBecause = reason;
    withdrawnAt = at;
  }

  /**
   * Takes in which mandatory criteria are unmet now. One that is met again is forgotten, so that a
   * second turn counts as new.
   *
   * @return those that were met until now
   */
  Set<String> turn(Set<String> unmet) {
    Set<String> known = turned();
    Set<String> fresh = new TreeSet<>(unmet);
    fresh.removeAll(known);
    turned = String.join(" ", new TreeSet<>(unmet));
    return fresh;
  }

  Set<String> turned() {
    return turned.isEmpty() ? Set.of() : new TreeSet<>(Set.of(turned.split(" ")));
  }

  boolean isWithdrawn() {
    return withdrawnAt != null;
  }

  int number() {
    return number;
  }

  BallotId ballot() {
    return ballot;
  }

  PersonId by() {
    return by;
  }

  FrozenReview frozen() {
    return FrozenReview.stored(frozen, frozenHash);
  }

  ReviewView.SubmissionLine view() {
    return new ReviewView.SubmissionLine(
        number,
        ballot,
        new ReviewView.Act(by, submittedAt, null),
        frozenHash,
        turned(),
        isWithdrawn() ? new ReviewView.Act(withdrawnBy, withdrawnAt, withdrawnBecause) : null);
  }
}
