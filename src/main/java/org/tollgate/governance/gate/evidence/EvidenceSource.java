package org.tollgate.governance.gate.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.tollgate.base.shared.RolloutId;

/** Answers live questions of gates from a module's own data. */
public interface EvidenceSource {

  /** The codes this source answers; no two sources share one. */
  Set<String> questions();

  /**
   * Answers in a fixed number of statements, whatever the number of rollouts.
   *
   * @param asOf the moment the answers hold for; pace looks back four weeks from it
   * @return an answer per rollout and question; a missing one counts as UNKNOWN
   */
  Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf);
}
