package org.tollgate.governance.feed;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Days that belong into a person's calendar; each module may bring its own. */
public interface FeedSource {

  /**
   * @param person whose calendar it is; who may read the rollout has been asked before
   */
  List<Event> events(RolloutId rollout, PersonId person, Locale locale);

  /**
   * @param uid the same for as long as the thing exists, at most 80 characters
   * @param summary at most 300 characters
   */
  record Event(String uid, String summary, LocalDate day) {}
}
