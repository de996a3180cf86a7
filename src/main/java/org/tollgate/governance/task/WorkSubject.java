package org.tollgate.governance.task;

import java.util.Objects;
import java.util.UUID;

/**
 * The thing a piece of work is about.
 *
 * @param kind a stable word, for example {@code ballot} or {@code activity}
 * @param id the thing's id
 */
public record WorkSubject(String kind, UUID id) {

  public WorkSubject {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }
}
