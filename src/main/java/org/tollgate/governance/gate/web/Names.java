package org.tollgate.governance.gate.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.gate.ReviewView;
import org.tollgate.governance.gate.evidence.EvidenceFile;

/** Names of the people on one page, read in one statement. */
final class Names {

  private final Map<PersonId, PersonView> people;

  private Names(Map<PersonId, PersonView> people) {
    this.people = people;
  }

  static Names of(PeopleDirectory directory, Collection<PersonId> ids) {
    Set<PersonId> known = new HashSet<>(ids);
    known.removeIf(Objects::isNull);
    return new Names(directory.all(known));
  }

  /** Null for nobody, the system, and who is no longer known. */
  String of(PersonId person) {
    PersonView view = person == null ? null : people.get(person);
    return view == null ? null : view.name();
  }

  /** Everyone whom a review mentions. */
  static Stream<PersonId> mentioned(ReviewView review) {
    Stream<PersonId> owners = review.criteria().stream().map(c -> c.ownership().person());
    Stream<PersonId> answering = review.criteria().stream().map(c -> c.given().by());
    Stream<PersonId> authors = review.files().stream().map(EvidenceFile::author);
    Stream<PersonId> submitting =
        review.submissions().stream()
            .flatMap(
                s ->
                    Stream.of(
                        s.submitted().by(), s.withdrawn() == null ? null : s.withdrawn().by()));
    return Stream.of(owners, answering, authors, submitting).flatMap(each -> each);
  }
}
