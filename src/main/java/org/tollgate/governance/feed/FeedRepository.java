package org.tollgate.governance.feed;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

interface FeedRepository extends Repository<CalendarFeed, UUID> {

  CalendarFeed save(CalendarFeed feed);

  void delete(CalendarFeed feed);

  Optional<CalendarFeed> findByTokenHash(String tokenHash);

  Optional<CalendarFeed> findByRolloutAndPerson(RolloutId rollout, PersonId person);
}
