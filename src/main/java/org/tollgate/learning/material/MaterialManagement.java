package org.tollgate.learning.material;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** Publishes editions and takes the word of those who have read them. */
@Service
@Transactional
public class MaterialManagement {

  private final MaterialRepository materials;
  private final Readings readings;
  private final MaterialCall call;
  private final Procedures procedures;
  private final LearningSeats seats;
  private final Surroundings surroundings;

  MaterialManagement(
      MaterialRepository materials,
      Readings readings,
      MaterialCall call,
      Procedures procedures,
      LearningSeats seats,
      Surroundings surroundings) {
    this.materials = materials;
    this.readings = readings;
    this.call = call;
    this.procedures = procedures;
    this.seats = seats;
    this.surroundings = surroundings;
  }

  /** When, and who is told. */
  @org.springframework.stereotype.Component("materialSurroundings")
  record Surroundings(ApplicationEventPublisher events, Clock clock) {}

  /**
   * For the version of the procedure that is in force; everybody is asked to read it.
   *
   * @param last the number of the edition that the writer saw last, 0 for none
   * @throws OptimisticLockingFailureException if there is a newer one
   */
  public Optional<Refusal> publish(
      Actor actor, RolloutId rollout, ProcedureId id, int last, String title, String text) {
    seats.require(actor, rollout, May.WRITE);
    ProcedureView procedure = procedures.view(rollout, id);
    if (!procedure.isReleased()) {
      return Optional.of(Refusal.because("material.refused.no-version"));
    }
    int newest =
        materials.findAll(id.value()).stream().mapToInt(m -> m.view().number()).max().orElse(0);
    if (newest != last) {
      throw new OptimisticLockingFailureException("There is a newer edition for " + id);
    }
    materials.saveAndFlush(new Material(procedure, newest + 1, title, text, actor, now()));
    call.callAll(procedure);
    return Optional.empty();
  }

  /**
   * Once per person and edition; of the newest edition only.
   *
   * @throws NotFoundException if there is no such edition
   */
  public Optional<Refusal> acknowledge(Actor actor, RolloutId rollout, ProcedureId id, int number) {
    seats.requireRead(actor, rollout);
    procedures.view(rollout, id);
    List<MaterialView> all = materials.findAll(id.value()).stream().map(Material::view).toList();
    MaterialView read =
        all.stream()
            .filter(each -> each.number() == number)
            .findFirst()
            .orElseThrow(() -> new NotFoundException("edition " + number + " for", id));
    if (all.get(0).number() != number) {
      return Optional.of(Refusal.because("material.refused.newer"));
    }
    if (readings.note(read.bound().id(), actor.person(), now())) {
      surroundings
          .events()
          .publishEvent(new MaterialRead(actor, rollout, id, read.bound().id(), number));
    }
    call.read(id, actor.person());
    return Optional.empty();
  }

  /**
   * Whether the person has read what there is to read for this version; met where the procedure has
   * no material. An edition of an earlier version is not enough (L2).
   */
  @Transactional(readOnly = true)
  public boolean isRead(ProcedureId id, int procedureVersion, PersonId person) {
    List<Material> all = materials.findAll(id.value());
    if (all.isEmpty()) {
      return true;
    }
    MaterialView newest = all.get(0).view();
    return !newest.isStale(procedureVersion)
        && readings.of(newest.bound().id()).containsAll(Set.of(person));
  }

  private Instant now() {
    return surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
