package org.tollgate.governance.ballot;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * What another module asks the committee to decide.
 *
 * @param rollout whose committee votes; the roster and the rule are copied when the ballot opens
 * @param subject what is decided
 * @param submittedBy who asks; barred from voting
 * @param barred who else may not vote, with the message key of the reason, for example {@code
 *     ballot.barred.evidence-author}
 * @param opensAt when it opens
 * @param deadline when it closes at the latest, or null for the rule's number of days
 */
public record BallotRequest(
    RolloutId rollout,
    Subject subject,
    PersonId submittedBy,
    Map<PersonId, String> barred,
    Instant opensAt,
    Instant deadline) {

  public BallotRequest {
    barred = Map.copyOf(barred);
  }

  /**
   * What is decided, by kind and id; the ballot never looks inside.
   *
   * @param kind the word a {@link BallotSubjects} bean answers to, for example {@code gate}
   */
  public record Subject(String kind, UUID id) {}
}
