package org.tollgate.learning.permit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.certification.ExamPassed;
import org.tollgate.learning.procedure.ProcedureReleased;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.procedure.VersionView;

/**
 * Issues permits and lets them follow what happens: a pass, a release, a departure, the days (L2,
 * L4). A sitting that the machine marked makes a permit active at once.
 */
@Service
@Transactional
class PermitIssuing implements HourlyDuty {

  /** Days for which a stale permit still opens (L4). */
  static final int GRACE_DAYS = 14;

  /** Months for which a permit is valid; a house rule. */
  static final int VALID_MONTHS = 12;

  private final PermitRepository permits;
  private final Procedures procedures;
  private final Rollouts rollouts;
  private final Clock clock;
  private final Random codes = new SecureRandom();

  PermitIssuing(PermitRepository permits, Procedures procedures, Rollouts rollouts, Clock clock) {
    this.permits = permits;
    this.procedures = procedures;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  @EventListener
  void on(ExamPassed passed) {
    permits.findOn(passed.procedure().value()).stream()
        .filter(permit -> permit.view().person().equals(passed.person()) && !permit.isOver())
        .forEach(
            permit -> {
              permit.supersede(now());
              permits.save(permit);
            });
    LocalDate until = today(passed.rolloutId()).plusMonths(VALID_MONTHS).minusDays(1);
    Permit permit = new Permit(passed, PermitCode.random(codes), until, now());
    catchUp(permit, passed);
    permits.save(permit);
  }

  /** A paper that was opened before a release is of the version before: so is its permit. */
  private void catchUp(Permit permit, ExamPassed passed) {
    for (VersionView version : procedures.versions(passed.procedure())) {
      if (version.isDraft() || version.number() <= passed.procedureVersion()) {
        continue;
      }
      if (version.release().as() == ReleaseClass.NOTICE) {
        permit.follow(version.number());
      } else {
        ZoneId zone = rollouts.view(passed.rolloutId()).zone();
        LocalDate released = LocalDate.ofInstant(version.release().at(), zone);
        permit.becomeStale(released.plusDays(GRACE_DAYS), now());
      }
    }
  }

  @EventListener
  void on(ProcedureReleased released) {
    LocalDate grace = today(released.rolloutId()).plusDays(GRACE_DAYS);
    for (Permit permit : permits.findOn(released.procedure().value())) {
      if (released.as() == ReleaseClass.NOTICE) {
        permit.follow(released.number());
      } else {
        permit.becomeStale(grace, now());
      }
      permits.save(permit);
    }
  }

  @EventListener
  void on(PersonLeft left) {
    permits.findOf(left.person().value()).stream()
        .filter(permit -> !permit.isOver())
        .forEach(
            permit -> {
              permit.revoke(Actor.SYSTEM, "", now());
              permits.save(permit);
            });
  }

  @Override
  public String name() {
    return "permits whose grace or validity is over";
  }

  @Override
  public void perform() {
    // the earliest zone has the latest date: none is looked for too late
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Kiritimati"));
    for (Permit permit : permits.findAged(latest)) {
      permit.age(today(permit.rollout()), now());
      permits.save(permit);
    }
  }

  private LocalDate today(RolloutId rollout) {
    return LocalDate.ofInstant(clock.instant(), rollouts.view(rollout).zone());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
