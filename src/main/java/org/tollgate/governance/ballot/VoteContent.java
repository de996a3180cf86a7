package org.tollgate.governance.ballot;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tollgate.base.shared.PersonId;

/**
 * What a vote must say: HOLD and NO_GO a reason (M4), CONDITIONAL at least one condition that
 * somebody in the rollout can fulfil by a day that lies ahead.
 *
 * @param today in the zone of the rollout
 * @param people who hold a seat in the rollout and may own a condition; asked for only if there is
 *     one
 */
record VoteContent(LocalDate today, Supplier<Set<PersonId>> people) {

  private static final int COMMENT_MOST = 2000;
  private static final int TEXT_LEAST = 3;
  private static final int TEXT_MOST = 2000;
  private static final int CONDITIONS_MOST = 5;

  static Optional<VoteResult.Refused> checkChoice(CastVote vote, boolean casting) {
    if (vote.choice() == null) {
      return refused("ballot.refused.choice-missing");
    }
    return casting && vote.choice() == Choice.ABSTAIN
        ? refused("ballot.refused.casting-abstain")
        : Optional.empty();
  }

  Optional<VoteResult.Refused> check(CastVote vote) {
    if (vote.comment().length() > COMMENT_MOST) {
      return refused("ballot.refused.comment-long", COMMENT_MOST);
    }
    boolean needsReason = vote.choice() == Choice.NO_GO || vote.choice() == Choice.HOLD;
    if (needsReason && vote.comment().isBlank()) {
      return refused("ballot.refused.comment-missing");
    }
    return vote.choice() == Choice.CONDITIONAL
        ? checkConditions(vote.conditions())
        : vote.conditions().isEmpty()
            ? Optional.empty()
            : refused("ballot.refused.condition-unexpected");
  }

  private Optional<VoteResult.Refused> checkConditions(List<ProposedCondition> conditions) {
    if (conditions.isEmpty()) {
      return refused("ballot.refused.condition-missing");
    }
    if (conditions.size() > CONDITIONS_MOST) {
      return refused("ballot.refused.conditions-many", CONDITIONS_MOST);
    }
    for (int i = 0; i < conditions.size(); i++) {
      String wrong = wrong(conditions.get(i));
      if (wrong != null) {
        return refused(wrong, i + 1);
      }
    }
    return Optional.empty();
  }

  private String wrong(ProposedCondition condition) {
    int length = condition.text() == null ? 0 : condition.text().strip().length();
    if (length < TEXT_LEAST || length > TEXT_MOST) {
      return "ballot.refused.condition-text";
    }
    if (condition.owner() == null || !people.get().contains(condition.owner())) {
      return "ballot.refused.condition-owner";
    }
    if (condition.due() == null || !condition.due().isAfter(today)) {
      return "ballot.refused.condition-due";
    }
    return null;
  }

  private static Optional<VoteResult.Refused> refused(String reason, Object... arguments) {
    return Optional.of(VoteResult.Refused.because(reason, arguments));
  }
}
