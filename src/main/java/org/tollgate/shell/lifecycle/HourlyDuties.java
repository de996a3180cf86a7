package org.tollgate.shell.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.governance.change.ChangeDeadlines;
import org.tollgate.governance.condition.ConditionManagement;
import org.tollgate.governance.exceptions.ExceptionDeadlines;
import org.tollgate.governance.gate.GateWatch;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SponsorSuccession;
import org.tollgate.governance.trend.SnapshotTaking;

/** The duties around gates, ballots and plans; other rooms bring their own. */
@Configuration
class HourlyDuties {

  /** Where a day ends last: what is overdue there is overdue in every rollout's zone. */
  private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

  @Bean
  HourlyDuty overdueConditions(ConditionManagement conditions, Clock clock) {
    return HourlyDuty.of(
        "overdue conditions",
        () -> conditions.escalateOverdue(LocalDate.ofInstant(clock.instant(), LAST_PLACE)));
  }

  @Bean
  HourlyDuty gatesBeforeTheCommittee(GateWatch gates, Rollouts rollouts) {
    return HourlyDuty.of("gates before the committee", () -> gates.check(rollouts.running()));
  }

  @Bean
  HourlyDuty absentSponsors(SponsorSuccession sponsors) {
    return HourlyDuty.of("absent sponsors", sponsors::check);
  }

  @Bean
  HourlyDuty snapshotsOfPlans(SnapshotTaking snapshots, Rollouts rollouts) {
    return HourlyDuty.of(
        "snapshots of plans",
        () ->
            rollouts
                .running()
                .forEach(
                    rollout ->
                        HourlyRound.attempt(
                            "snapshot of " + rollout, () -> snapshots.take(rollout))));
  }

  @Bean
  HourlyDuty ballotsOnChanges(ChangeDeadlines changes) {
    return HourlyDuty.of(
        "ballots on changes",
        () ->
            changes
                .running()
                .forEach(
                    ballot ->
                        HourlyRound.attempt("ballot " + ballot, () -> changes.check(ballot))));
  }

  @Bean
  HourlyDuty ballotsOnExceptions(ExceptionDeadlines exceptions) {
    return HourlyDuty.of(
        "ballots on exceptions",
        () ->
            exceptions
                .running()
                .forEach(
                    ballot ->
                        HourlyRound.attempt("ballot " + ballot, () -> exceptions.check(ballot))));
  }
}
