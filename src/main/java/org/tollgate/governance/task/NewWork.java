package org.tollgate.governance.task;

import java.time.LocalDate;
import java.util.List;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * Work for one person.
 *
 * @param title key of the message bundle that says what to do
 * @param arguments values for the title, in order; {@link TitleText} where one has its own words in
 *     each language
 * @param link the page where it is done, relative to the application
 * @param due last day in the rollout's time zone, or null where there is none
 */
public record NewWork(
    RolloutId rollout,
    PersonId person,
    WorkSubject subject,
    String title,
    List<String> arguments,
    String link,
    LocalDate due) {

  public NewWork {
    arguments = List.copyOf(arguments);
  }
}
