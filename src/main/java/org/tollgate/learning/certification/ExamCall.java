package org.tollgate.learning.certification;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;
import org.tollgate.learning.procedure.Learners;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureView;

/** Tells those who need the permit that there is an exam for them to pass. */
@Component
class ExamCall {

  private static final String KIND = "exam";

  private final Learners learners;
  private final SittingRepository sittings;
  private final OpenWork work;

  ExamCall(Learners learners, SittingRepository sittings, OpenWork work) {
    this.learners = learners;
    this.sittings = sittings;
    this.work = work;
  }

  void callAll(ProcedureView procedure) {
    Set<PersonId> passed = Set.copyOf(passed(procedure));
    List<NewWork> works =
        learners
            .byDepartment(Set.of(procedure.rollout()))
            .getOrDefault(procedure.rollout(), java.util.Map.of())
            .values()
            .stream()
            .flatMap(List::stream)
            .distinct()
            .filter(person -> !passed.contains(person))
            .map(person -> call(procedure, person))
            .toList();
    work.assignAll(works);
  }

  private List<PersonId> passed(ProcedureView procedure) {
    return sittings.passed(procedure.id().value(), procedure.released());
  }

  void answered(ProcedureId procedure, PersonId person) {
    work.finish(new WorkSubject(KIND, procedure.value()), person);
  }

  private static NewWork call(ProcedureView procedure, PersonId person) {
    return new NewWork(
        procedure.rollout(),
        person,
        new WorkSubject(KIND, procedure.id().value()),
        "certification.work.sit",
        List.of(procedure.name()),
        "/rollouts/" + procedure.rollout() + "/procedures/" + procedure.id() + "/exam",
        null);
  }
}
