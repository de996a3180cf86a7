package org.tollgate.governance.gate.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;

/**
 * A criterion as others see it.
 *
 * @param code stable, for example {@code G5-01}, or {@code OWN-1} for a rollout's own
 * @param enough what counts as yes
 * @param given the answer by hand; its reply is null for an automatic or unanswered criterion
 */
public record CriterionView(
    String code,
    LocalizedText question,
    LocalizedText enough,
    CriterionTraits traits,
    Ownership ownership,
    Given given,
    Marks marks) {

  /**
   * @param person who answers, or null
   * @param due last day to answer, or null
   */
  public record Ownership(PersonId person, LocalDate due) {}

  /**
   * @param note the statement, or the reason why it does not apply; may be null
   */
  public record Given(Reply reply, String note, PersonId by, Instant at) {}

  /**
   * @param fresh new in the checklist since the rollout's last review
   * @param stale carried over from the round before and not looked at since
   */
  public record Marks(boolean fresh, boolean stale) {}

  public boolean automatic() {
    return traits.automatic();
  }

  public boolean mandatory() {
    return traits.mandatory();
  }
}
