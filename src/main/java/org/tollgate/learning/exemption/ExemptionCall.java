package org.tollgate.learning.exemption;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;
import org.tollgate.learning.procedure.LearningSeats.May;
import org.tollgate.learning.procedure.ProcedureView;

/** Asks those who may decide on an exemption to do so. */
@Component
class ExemptionCall {

  private static final String KIND = "permit-exemption";

  private final Rollouts rollouts;
  private final OpenWork work;

  ExemptionCall(Rollouts rollouts, OpenWork work) {
    this.rollouts = rollouts;
    this.work = work;
  }

  void decide(Exemption exemption, ProcedureView procedure) {
    List<NewWork> works =
        rollouts.seats(exemption.rollout()).stream()
            .filter(seat -> !seat.isVacant() && May.LEAD.of(seat.role()))
            .map(SeatView::person)
            .distinct()
            .filter(exemption::mayDecide)
            .map(person -> decide(exemption.view(), procedure, person))
            .toList();
    work.assignAll(works);
  }

  void decided(UUID exemption) {
    work.finish(new WorkSubject(KIND, exemption));
  }

  private static NewWork decide(ExemptionView exemption, ProcedureView procedure, PersonId person) {
    return new NewWork(
        exemption.rollout(),
        person,
        new WorkSubject(KIND, exemption.id()),
        "exemption.work.decide",
        List.of(procedure.name()),
        "/rollouts/" + exemption.rollout() + "/exemptions",
        exemption.wish().lastDay());
  }
}
