package org.tollgate.learning.material;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;
import org.tollgate.learning.procedure.Learners;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureReleased;
import org.tollgate.learning.procedure.ProcedureView;
import org.tollgate.learning.procedure.Procedures;

/** Asks users to read a new edition, and leads to renew one that its procedure left behind. */
@Component
class MaterialCall {

  private static final String READ = "material-read";
  private static final String RENEW = "material-renew";

  private final MaterialRepository materials;
  private final Learners learners;
  private final Procedures procedures;
  private final Rollouts rollouts;
  private final OpenWork work;

  MaterialCall(
      MaterialRepository materials,
      Learners learners,
      Procedures procedures,
      Rollouts rollouts,
      OpenWork work) {
    this.materials = materials;
    this.learners = learners;
    this.procedures = procedures;
    this.rollouts = rollouts;
    this.work = work;
  }

  void callAll(ProcedureView procedure) {
    List<NewWork> works =
        learners
            .byDepartment(Set.of(procedure.rollout()))
            .getOrDefault(procedure.rollout(), Map.of())
            .values()
            .stream()
            .flatMap(List::stream)
            .distinct()
            .map(person -> work(procedure, person, READ, "material.work.read"))
            .toList();
    work.finish(new WorkSubject(RENEW, procedure.id().value()));
    work.assignAll(works);
  }

  void read(ProcedureId procedure, PersonId person) {
    work.finish(new WorkSubject(READ, procedure.value()), person);
  }

  /** The material is stale from this moment on; leads of departments see that it is renewed. */
  @EventListener
  void on(ProcedureReleased released) {
    if (materials.findAll(released.procedure().value()).isEmpty()) {
      return;
    }
    ProcedureView procedure = procedures.view(released.rolloutId(), released.procedure());
    List<NewWork> works =
        rollouts.seats(released.rolloutId()).stream()
            .filter(seat -> !seat.isVacant() && seat.role() == SeatRole.DEPARTMENT_LEAD)
            .map(SeatView::person)
            .distinct()
            .map(person -> work(procedure, person, RENEW, "material.work.renew"))
            .toList();
    work.assignAll(works);
  }

  private static NewWork work(ProcedureView procedure, PersonId person, String kind, String title) {
    return new NewWork(
        procedure.rollout(),
        person,
        new WorkSubject(kind, procedure.id().value()),
        title,
        List.of(procedure.name()),
        "/rollouts/" + procedure.rollout() + "/procedures/" + procedure.id() + "/material",
        null);
  }
}
