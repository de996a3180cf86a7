package org.tollgate.base.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.PersonId;

/**
 * What one room holds about a person. A room that keeps anything under a person's id declares a
 * bean of this; {@code docs/personal-data.md} lists the same, and a test compares them.
 */
public interface PersonalRecords {

  /** Simple names of the entities and embeddables about which these tables tell. */
  Set<String> holds();

  /**
   * All that is held, by the name of the table; each has a heading {@code privacy.table.NAME} and
   * its columns have {@code privacy.column.NAME}.
   */
  List<Table> about(PersonId person);

  /**
   * The time after leaving is over: whatever is no part of the governance record goes. Called
   * within a transaction; a second call does nothing.
   */
  default void erase(PersonId person) {}

  /**
   * Whether the governance record needs the person's name: of who voted or signed, until the
   * retention of the record ends.
   */
  default boolean needsName(PersonId person) {
    return false;
  }

  /** The kind of retention by which single rows go earlier; null where they do not. */
  default Retention.Kind expires() {
    return null;
  }

  /**
   * Erases the rows of kind {@link #expires()} that ended before this moment.
   *
   * @return how many
   */
  default int eraseBefore(Instant moment) {
    return 0;
  }

  /**
   * @param rows values by column, in the order in which they are shown
   */
  record Table(String name, List<Map<String, Object>> rows) {

    public Table {
      rows = List.copyOf(rows);
    }
  }
}
