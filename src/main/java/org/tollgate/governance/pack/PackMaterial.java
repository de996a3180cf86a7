package org.tollgate.governance.pack;

import java.util.List;
import java.util.Map;
import org.tollgate.base.audit.ChainHead;
import org.tollgate.base.audit.RecordedAct;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.rollout.RolloutView;

/**
 * Everything that a pack tells, read from Tollgate's own tables.
 *
 * @param ballots one for each submission, oldest first
 * @param conditions that the decision set, as they stand now
 * @param acts on the review and its ballots, as the record has them
 * @param people everybody who occurs
 */
record PackMaterial(
    RolloutView rollout,
    ReviewView review,
    FrozenReview frozen,
    List<Held> ballots,
    List<Conditions.Story> conditions,
    List<RecordedAct> acts,
    ChainHead head,
    Map<PersonId, PersonView> people) {

  private static final String REFUSED = "-refused";

  /**
   * A ballot with its votes.
   *
   * @param votes every vote, replaced ones and casting vote included; none while it is open
   * @param opening the facts with which it opened, from the record
   */
  record Held(BallotView view, List<Ballots.Signature> votes, Map<String, Object> opening) {

    /** Until then the record's rows of it would give votes away. */
    boolean isOver() {
      return view.state() == BallotView.State.CLOSED || view.state() == BallotView.State.WITHDRAWN;
    }
  }

  /** What somebody tried and the rules forbade. */
  List<RecordedAct> refusals() {
    return acts.stream().filter(act -> act.act().endsWith(REFUSED)).toList();
  }

  /** Votes of people whose password an administrator had reset within 72 hours before. */
  List<Ballots.Signature> afterReset() {
    return ballots.stream()
        .flatMap(ballot -> ballot.votes().stream())
        .filter(Ballots.Signature::passwordReset)
        .toList();
  }

  boolean isOver() {
    return ballots.stream().allMatch(Held::isOver);
  }

  /** The person's name; ids of nobody are the process and the clock. */
  String name(PersonId person) {
    PersonView known = person == null ? null : people.get(person);
    return known == null ? null : known.name();
  }
}
