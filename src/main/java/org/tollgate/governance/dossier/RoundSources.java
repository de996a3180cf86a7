package org.tollgate.governance.dossier;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.condition.Decision;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.FrozenReview;
import org.tollgate.governance.rollout.RolloutView;

/** Reads what papers tell about a round; the caller has checked access. */
@Component
@Transactional(readOnly = true)
class RoundSources {

  private final Gates gates;
  private final Ballots ballots;
  private final Conditions conditions;
  private final PeopleDirectory people;

  RoundSources(Gates gates, Ballots ballots, Conditions conditions, PeopleDirectory people) {
    this.gates = gates;
    this.ballots = ballots;
    this.conditions = conditions;
    this.people = people;
  }

  /**
   * @param review with a submission
   */
  RoundMaterial read(RolloutView rollout, ReviewView review) {
    FrozenReview frozen = gates.frozen(review.id());
    BallotView ballot = ballots.view(review.submission().orElseThrow().ballot());
    List<Ballots.Signature> votes = ballots.signatures(ballot.id());
    List<Conditions.Story> set = conditions.of(new Decision("gate", review.id().value()));
    Set<PersonId> everybody = new HashSet<>();
    everybody.add(review.submission().orElseThrow().submitted().by());
    ballot.roster().forEach(line -> everybody.add(line.holder()));
    for (Ballots.Signature vote : votes) {
      everybody.addAll(List.of(vote.by(), vote.holder()));
      vote.vote().conditions().stream().map(ProposedCondition::owner).forEach(everybody::add);
    }
    set.forEach(story -> everybody.add(story.line().owner()));
    contributors(frozen).forEach(everybody::add);
    everybody.removeIf(Objects::isNull);
    return new RoundMaterial(
        rollout.name(), review, frozen, ballot, votes, set, people.all(everybody));
  }

  private static Stream<PersonId> contributors(FrozenReview frozen) {
    return maps(frozen.values().get("criteria")).stream()
        .flatMap(
            criterion ->
                Stream.concat(
                    Stream.ofNullable(criterion.get("answeredBy")),
                    maps(criterion.get("evidence")).stream().map(file -> file.get("author"))))
        .map(RoundSources::person);
  }

  static PersonId person(Object id) {
    return id == null ? null : new PersonId(UUID.fromString(id.toString()));
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Object list) {
    return list == null ? List.of() : (List<Map<String, Object>>) list;
  }
}
