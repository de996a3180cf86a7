package org.tollgate.learning.permit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PersonLeft;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.HourlyDuty;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.certification.ExamPassed;
import org.tollgate.learning.material.MaterialManagement;
import org.tollgate.learning.material.MaterialRead;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureReleased;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.procedure.VersionView;
import org.tollgate.learning.training.TrainingAttended;
import org.tollgate.learning.training.TrainingBoard;

/**
 * Issues permits and lets them follow what happens: a pass, a release, a departure, the days (L2,
 * L4). A sitting that the machine marked makes a permit active at once.
 */
@Service
@Transactional
public class PermitIssuing implements HourlyDuty {

  /** Days for which a stale permit still opens (L4). */
  static final int GRACE_DAYS = 14;

  /** Months for which a permit is valid; a house rule. */
  static final int VALID_MONTHS = 12;

  private final PermitRepository permits;
  private final MaterialManagement materials;
  private final TrainingBoard training;
  private final Procedures procedures;
  private final Rollouts rollouts;
  private final Clock clock;
  private final Random codes = new SecureRandom();

  PermitIssuing(
      PermitRepository permits,
      MaterialManagement materials,
      TrainingBoard training,
      Procedures procedures,
      Rollouts rollouts,
      Clock clock) {
    this.permits = permits;
    this.materials = materials;
    this.training = training;
    this.procedures = procedures;
    this.rollouts = rollouts;
    this.clock = clock;
  }

  @EventListener
  void on(ExamPassed passed) {
    boolean ready =
        isReady(passed.rolloutId(), passed.procedure(), passed.procedureVersion(), passed.person());
    LocalDate until = today(passed.rolloutId()).plusMonths(VALID_MONTHS).minusDays(1);
    PermitState first = ready ? PermitState.ACTIVE : PermitState.ELIGIBLE;
    supersede(
        passed.procedure(),
        passed.person(),
        other -> ready || other.view().state() == PermitState.ELIGIBLE);
    Permit permit = new Permit(passed, PermitCode.random(codes), until, first, now());
    catchUp(permit);
    permits.save(permit);
  }

  /** What opens gives way only to what opens: nobody loses the desk by passing an exam. */
  private void supersede(ProcedureId procedure, PersonId person, Predicate<Permit> which) {
    permits.findOn(procedure.value()).stream()
        .filter(permit -> permit.view().person().equals(person) && !permit.isOver())
        .filter(which)
        .forEach(
            permit -> {
              permit.supersede(now());
              permits.save(permit);
            });
  }

  /** Who has passed before reading gets the permit with the reading (L2). */
  @EventListener
  void on(MaterialRead read) {
    PersonId person = read.actor().person();
    permits.findOf(person.value()).stream()
        .filter(permit -> permit.view().scope().procedure().equals(read.procedure()))
        .forEach(this::activateIfReady);
  }

  /** The same with the training that the plan asks for. */
  @EventListener
  void on(TrainingAttended attended) {
    for (PersonId person : attended.there()) {
      permits.findOf(person.value()).stream()
          .filter(permit -> permit.rollout().equals(attended.rolloutId()))
          .forEach(this::activateIfReady);
    }
  }

  private void activateIfReady(Permit permit) {
    PermitView view = permit.view();
    PermitView.Scope scope = view.scope();
    if (view.state() == PermitState.ELIGIBLE
        && isReady(scope.rollout(), scope.procedure(), scope.version(), view.person())) {
      permit.activate(now());
      supersede(scope.procedure(), view.person(), other -> other != permit);
      catchUp(permit);
      permits.save(permit);
    }
  }

  /** What L2 asks beside the exam. */
  private boolean isReady(RolloutId rollout, ProcedureId procedure, int version, PersonId person) {
    return materials.isRead(procedure, version, person) && training.isDone(rollout, person);
  }

  /** Whether the person may work on this procedure today. */
  @Transactional(readOnly = true)
  public boolean opensFor(ProcedureId procedure, PersonId person) {
    return permits.findOn(procedure.value()).stream()
        .map(Permit::view)
        .anyMatch(permit -> permit.person().equals(person) && permit.state().opens());
  }

  /**
   * Opens without a pass until a day; the caller has asked for the right and for the first person.
   *
   * @param actor the second person
   */
  public void exempt(
      Actor actor, ProcedureView procedure, PersonId holder, LocalDate lastDay, String reason) {
    Permit.PermitStep granted =
        new Permit.PermitStep(PermitState.EXEMPTED, now(), actor.person(), reason);
    permits.save(new Permit(procedure, holder, PermitCode.random(codes), lastDay, granted));
  }

  /** A paper that was opened before a release is of the version before: so is its permit. */
  private void catchUp(Permit permit) {
    PermitView.Scope scope = permit.view().scope();
    for (VersionView version : procedures.versions(scope.procedure())) {
      if (version.isDraft() || version.number() <= scope.version()) {
        continue;
      }
      if (version.release().as() == ReleaseClass.NOTICE) {
        permit.follow(version.number());
      } else {
        ZoneId zone = rollouts.view(scope.rollout()).zone();
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
    return "permits whose wait, grace or validity is over";
  }

  @Override
  public void perform() {
    // the earliest zone has the latest date: none is looked for too late
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneId.of("Pacific/Kiritimati"));
    // a course that was dropped lets permits go on, too
    permits.findEligible().forEach(this::activateIfReady);
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
