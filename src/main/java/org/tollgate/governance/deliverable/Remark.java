package org.tollgate.governance.deliverable;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.tollgate.base.shared.PersonId;

/**
 * Something a reader finds wrong.
 *
 * @param edition the version it was made on
 * @param settledBy who says that it is dealt with, or null while it is open
 */
@Embeddable
public record Remark(
    @Column(name = "text") String text,
    @Column(name = "edition") String edition,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "person")) PersonId person,
    @Column(name = "made_at") Instant at,
    @Embedded @AttributeOverride(name = "value", column = @Column(name = "settled_by"))
        PersonId settledBy,
    @Column(name = "settled_at") Instant settledAt) {

  public static final int MOST = 2000;

  public boolean isOpen() {
    return settledAt == null;
  }
}
