package org.tollgate.learning.procedure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats.May;

/** Draws up procedures, changes their drafts and brings them into force. */
@Service
@Transactional
public class ProcedureManagement {

  private final ProcedureRepository procedures;
  private final VersionRepository versions;
  private final LearningSeats seats;
  private final Clock clock;

  ProcedureManagement(
      ProcedureRepository procedures,
      VersionRepository versions,
      LearningSeats seats,
      Clock clock) {
    this.procedures = procedures;
    this.versions = versions;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * @param as at least the class that the change asks for
   * @param reason why it changes, 1 to 2000 characters
   */
  public record ReleaseWish(ReleaseClass as, String reason) {}

  /** With a first draft that has no steps yet. */
  public ProcedureId drawUp(Actor actor, RolloutId rollout, NewProcedure wish) {
    seats.require(actor, rollout, May.WRITE);
    int number = procedures.lastNumber(rollout.value()) + 1;
    WorkingProcedure procedure = new WorkingProcedure(rollout, number, wish, actor);
    procedures.save(procedure);
    versions.save(new ProcedureVersion(procedure.id(), 1, List.of(), actor, now()));
    return procedure.id();
  }

  /** A draft of the next version, with the steps of the one in force; nothing if there is one. */
  public void openDraft(Actor actor, RolloutId rollout, ProcedureId id) {
    seats.require(actor, rollout, May.WRITE);
    WorkingProcedure procedure = load(rollout, id);
    if (draft(procedure).isEmpty()) {
      int next = procedure.released() + 1;
      versions.save(new ProcedureVersion(id, next, inForce(procedure), actor, now()));
    }
  }

  /**
   * @param revision as the writer saw it
   * @throws OptimisticLockingFailureException if somebody else changed it since
   */
  public Optional<Refusal> write(
      Actor actor, RolloutId rollout, ProcedureId id, long revision, List<ProcedureStep> steps) {
    seats.require(actor, rollout, May.WRITE);
    Optional<ProcedureVersion> found = draft(load(rollout, id));
    if (found.isEmpty()) {
      return Optional.of(Refusal.because("procedure.refused.no-draft"));
    }
    ProcedureVersion draft = found.get();
    if (draft.view().revision() != revision) {
      throw new OptimisticLockingFailureException("The draft of " + id + " was changed since");
    }
    Set<UUID> ids = new HashSet<>();
    if (!steps.stream().allMatch(step -> ids.add(step.step()))) {
      return Optional.of(Refusal.because("procedure.refused.twice"));
    }
    // emptied first: a step that moves would meet itself in the unique key
    draft.rewrite(List.of(), actor, now());
    versions.saveAndFlush(draft);
    draft.rewrite(steps, actor, now());
    versions.save(draft);
    return Optional.empty();
  }

  /** Brings the draft into force; a department's lead or the director does. */
  public Optional<Refusal> release(
      Actor actor, RolloutId rollout, ProcedureId id, ReleaseWish wish) {
    seats.require(actor, rollout, May.LEAD);
    WorkingProcedure procedure = load(rollout, id);
    Optional<ProcedureVersion> found = draft(procedure);
    if (found.isEmpty()) {
      return Optional.of(Refusal.because("procedure.refused.no-draft"));
    }
    ProcedureVersion draft = found.get();
    List<ProcedureStep> before = inForce(procedure);
    Optional<Refusal> refusal = refusal(ProcedureDiff.of(before, draft.steps()), draft, wish);
    if (refusal.isPresent()) {
      return refusal;
    }
    procedure.inForce(draft.number());
    procedures.save(procedure);
    draft.release(procedure, before, wish.as(), wish.reason().strip(), actor, now());
    versions.save(draft);
    return Optional.empty();
  }

  private static Optional<Refusal> refusal(
      ProcedureDiff diff, ProcedureVersion draft, ReleaseWish wish) {
    if (draft.steps().isEmpty()) {
      return Optional.of(Refusal.because("procedure.refused.empty"));
    }
    if (diff.isEmpty()) {
      return Optional.of(Refusal.because("procedure.refused.same"));
    }
    if (wish.as().compareTo(diff.least()) < 0) {
      return Optional.of(
          diff.least() == ReleaseClass.FULL
              ? Refusal.because("procedure.refused.class.FULL")
              : Refusal.because("procedure.refused.class.DELTA"));
    }
    return Optional.empty();
  }

  private Optional<ProcedureVersion> draft(WorkingProcedure procedure) {
    return versions
        .find(procedure.id().value(), procedure.released() + 1)
        .filter(ProcedureVersion::isDraft);
  }

  private List<ProcedureStep> inForce(WorkingProcedure procedure) {
    return procedure.released() == 0
        ? List.of()
        : versions.find(procedure.id().value(), procedure.released()).orElseThrow().steps();
  }

  private WorkingProcedure load(RolloutId rollout, ProcedureId id) {
    return procedures
        .findById(id)
        .filter(found -> found.rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("procedure", id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
