package org.tollgate.governance.gate.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.gate.GateReading.Roster;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.web.ReviewPage.Voter;
import org.tollgate.governance.gate.web.ReviewPage.Voters;

/** Says who may vote on a gate. */
final class VoterRows {

  private VoterRows() {}

  static Stream<PersonId> people(Roster roster) {
    return roster.lines().stream().flatMap(line -> Stream.of(line.holder(), line.substitute()));
  }

  static Voters voters(ReviewView review, Roster roster, Names names) {
    List<Voter> voters =
        roster.lines().stream()
            .map(
                line ->
                    new Voter(
                        names.of(line.holder()),
                        line.title(),
                        names.of(line.substitute()),
                        line.barred(),
                        codes(review, line.holder())))
            .toList();
    return new Voters(
        voters,
        roster.tally().entitled(),
        voters.size(),
        roster.tally().quorum(),
        roster.possible(),
        roster.ballot() == null ? null : "/ballots/" + roster.ballot().id());
  }

  /** What of the material is this person's. */
  private static String codes(ReviewView review, PersonId person) {
    Set<String> codes = new TreeSet<>();
    review.files().stream()
        .filter(file -> file.author().equals(person))
        .forEach(file -> codes.add(file.criterion()));
    review.criteria().stream()
        .filter(criterion -> person != null && person.equals(criterion.given().by()))
        .forEach(criterion -> codes.add(criterion.code()));
    return String.join(", ", codes);
  }
}
