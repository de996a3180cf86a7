package org.tollgate.governance.charter.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.api.PersonLink;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.charter.SignatureKind;

/**
 * One version of a charter in an answer.
 *
 * @param gaps keys of what is lacking before it can be accepted
 */
record CharterBody(
    UUID rollout,
    Version version,
    TermsBody terms,
    ContentBody content,
    List<Place> signatures,
    List<String> gaps) {

  /**
   * @param state draft, accepted, replaced or discarded
   * @param acceptedAt null before it is accepted
   */
  record Version(int number, String state, String reason, Instant acceptedAt) {

    static Version of(Charters.VersionLine line) {
      return new Version(line.number(), line.word(), line.reason(), line.acceptedAt());
    }
  }

  /**
   * A place for a signature.
   *
   * @param department only for SUPPORT, else null
   * @param signedAt when the text as it reads now was signed, or null
   * @param mine whether the reader is asked to sign here
   */
  record Place(
      SignatureKind kind, String department, PersonLink person, Instant signedAt, boolean mine) {}

  static CharterBody of(Charters.View charter) {
    return new CharterBody(
        charter.rollout().id().value(),
        Version.of(charter.version()),
        TermsBody.of(charter.terms()),
        ContentBody.of(charter.content()),
        charter.signatures().stream().map(line -> place(line, charter.names())).toList(),
        charter.missing().gaps());
  }

  private static Place place(Charters.SlotLine line, Charters.Names names) {
    PersonId person = line.slot().person();
    return new Place(
        line.slot().kind(),
        line.slot().department(),
        person == null ? null : new PersonLink(person.value(), names.people().get(person)),
        line.signedAt(),
        line.mine());
  }
}
