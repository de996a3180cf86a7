package org.tollgate.shell.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.exceptions.ExceptionDeadlines;
import org.tollgate.governance.gate.GateWatch;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SponsorSuccession;

/** What nobody clicks and no process waits for: dates that pass while nothing else happens. */
@Service
public class HourlyRound {

  private static final Logger LOG = LoggerFactory.getLogger(HourlyRound.class);

  /** Where a day ends last: what is overdue there is overdue in every rollout's zone. */
  private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

  private final ConditionManagement conditions;
  private final GateWatch gates;
  private final ExceptionDeadlines exceptions;
  private final SponsorSuccession sponsors;
  private final Rollouts rollouts;
  private final Clock clock;

  HourlyRound(
      ConditionManagement conditions,
      GateWatch gates,
      ExceptionDeadlines exceptions,
      SponsorSuccession sponsors,
      Rollouts rollouts,
      Clock clock) {
    this.conditions = conditions;
    this.gates = gates;
    this.exceptions = exceptions;
    this.sponsors = sponsors;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  /** Goes round once; a duty that fails is logged and does not keep the others waiting. */
  public void go() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), LAST_PLACE);
    attempt("overdue conditions", () -> conditions.escalateOverdue(day));
    attempt("gates before the committee", () -> gates.check(rollouts.running()));
    attempt("absent sponsors", sponsors::check);
    attempt(
        "ballots on exceptions",
        () ->
            exceptions
                .running()
                .forEach(ballot -> attempt("ballot " + ballot, () -> exceptions.check(ballot))));
  }

  static void attempt(String duty, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("The hourly round failed at: {}", duty, e);
    }
  }
}
