package org.tollgate.governance.visit;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** How far a person has looked at the changes of a rollout; the mark never goes back. */
@Entity
@Table(name = "visit")
class Visit {

  /** Whose and where. */
  @Embeddable
  record Key(
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "person_id"))
          PersonId person,
      @Embedded @AttributeOverride(name = "value", column = @Column(name = "rollout_id"))
          RolloutId rollout) {}

  @EmbeddedId private Key key;
  @Version private Long version;

  @Column(name = "seen_seq")
  private long seen;

  @Column(name = "seen_at")
  private Instant at;

  protected Visit() {}

  Visit(Key key, Instant at) {
    this.key = key;
    this.at = at;
  }

  void lookedUpTo(long sequence, Instant now) {
    if (sequence > seen) {
      seen = sequence;
      at = now;
    }
  }

  long seen() {
    return seen;
  }

  Instant at() {
    return at;
  }
}
