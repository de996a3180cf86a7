package org.tollgate.shell.lifecycle;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tollgate.governance.gate.GateReviewId;

/** The variables of a gate review's process: an id, dates and the decision. */
final class GateVariables {

  static final String DECISION = "decision";
  static final String WITHDRAWN = "WITHDRAWN";
  static final String EXPIRY = "expiry";
  private static final String REVIEW = "reviewId";

  private GateVariables() {}

  static Map<String, Object> submitted(GateReviewId review, Instant deadline, Instant now) {
    Map<String, Object> variables = new HashMap<>(BallotTimes.until(deadline, now).variables());
    variables.put(REVIEW, review.toString());
    return variables;
  }

  static GateReviewId review(DelegateExecution execution) {
    return new GateReviewId(UUID.fromString((String) execution.getVariable(REVIEW)));
  }
}
