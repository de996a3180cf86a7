package org.tollgate.governance.task;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * What a person is told in the digest without having to do anything; implemented by modules above.
 */
public interface NewsSource {

  /**
   * @param title key of the message that says what happened
   * @param arguments values for the title; {@link TitleText} where one has its own words in each
   *     language
   * @param link the page where it is seen, relative to the application
   */
  record News(RolloutId rollout, String title, List<String> arguments, String link) {

    public News {
      arguments = List.copyOf(arguments);
    }
  }

  /** Those who may be told something, whether or not there is news. */
  Set<PersonId> people();

  /** What happened after {@code since}, up to and with {@code until}. */
  List<News> of(PersonId person, Instant since, Instant until);
}
