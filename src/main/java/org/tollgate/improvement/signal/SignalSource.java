package org.tollgate.improvement.signal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;

/** Tells a meeting what a district has seen; in a fixed number of statements. */
public interface SignalSource {

  /**
   * What is asked.
   *
   * @param reader who opens the meeting and may read the rollout
   * @param since when the last meeting began, or the rollout went live
   * @param today in the zone of the rollout
   */
  record Question(Actor reader, RolloutId rollout, Instant since, LocalDate today) {}

  List<Signal> signals(Question question);
}
