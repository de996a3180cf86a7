package org.tollgate.governance.dossier;

import java.util.List;
import java.util.Map;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.FrozenReview;

/**
 * What papers tell about a round that was put before the committee.
 *
 * @param name of the rollout
 * @param votes all of a ballot that is over, replaced ones included; none while it is open
 * @param conditions that the decision set
 * @param people everybody who occurs
 */
record RoundMaterial(
    String name,
    ReviewView review,
    FrozenReview frozen,
    BallotView ballot,
    List<Ballots.Signature> votes,
    List<Conditions.Story> conditions,
    Map<PersonId, PersonView> people) {

  ReviewView.Act submitted() {
    return review.submission().orElseThrow().submitted();
  }

  String name(PersonId person) {
    PersonView known = person == null ? null : people.get(person);
    return known == null ? "–" : known.name();
  }
}
