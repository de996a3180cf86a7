package org.tollgate.governance.feed;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Calendar feeds that a person opened; they end with the access. */
@Component
class FeedRecords extends StoredRecords {

  private static final String FEED =
      """
      select r.name as rollout, t.made_at as at, t.last_use as used_at
      from calendar_feed t
      join rollout r on r.rollout_id = t.rollout_id
      where t.person_id = :person
      order by t.made_at
      """;

  FeedRecords(JdbcClient database) {
    super(database, Set.of("CalendarFeed"), Map.of("calendar-feed", FEED));
  }

  @Override
  public void erase(PersonId person) {
    change(
        """
        delete from calendar_feed_entry
        where feed_id in (select id from calendar_feed where person_id = :person)
        """,
        person);
    change("delete from calendar_feed where person_id = :person", person);
  }
}
