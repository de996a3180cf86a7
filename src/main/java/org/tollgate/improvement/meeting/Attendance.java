package org.tollgate.improvement.meeting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;

/** Who is there. It has no time, so that it cannot be laid beside the cards. */
@Entity
@Table(name = "retrospective_presence")
class Attendance {

  @EmbeddedId private Key key;

  protected Attendance() {}

  Attendance(RetrospectiveId retrospective, PersonId person) {
    this.key = new Key(retrospective.value(), person.value());
  }

  /** One person at one meeting. */
  @Embeddable
  record Key(
      @Column(name = "retrospective_id") UUID retrospective,
      @Column(name = "person_id") UUID person)
      implements Serializable {}

  PersonId person() {
    return new PersonId(key.person());
  }
}
