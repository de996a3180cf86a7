package org.tollgate.base.shared;

import java.util.Map;
import java.util.UUID;

/**
 * An event that enters the append-only record. Publish it inside the transaction of the act; it is
 * written when that transaction commits.
 */
public interface Recordable {

  /** What happened, as a stable word of the record: {@code vote-cast}, {@code gate-decided}. */
  String act();

  Actor actor();

  /** The rollout it belongs to, or null where it belongs to none. */
  RolloutId rolloutId();

  /** The id of the thing acted on: a seat, a ballot, a review. */
  UUID subject();

  /**
   * What must be provable later: ids, numbers, dates, enum names and digests. Never a name or free
   * text about a person. Values are String, Boolean, Number, Enum, UUID, Instant, LocalDate, a List
   * or a Map of these; nulls are left out.
   */
  Map<String, Object> facts();

  /** Whether the row must be written even if the transaction of the act rolls back: a refusal. */
  default boolean survivesRollback() {
    return false;
  }
}
