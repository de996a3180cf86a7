package org.tollgate.benefit.baseline;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.benefit.signing.Signatories.Signatory;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Puts an open version before those who may sign it. */
@Component
class LockWork {

  private final OpenWork work;

  LockWork(OpenWork work) {
    this.work = work;
  }

  void ask(LockView open, List<Signatory> signatories) {
    for (Signatory signatory : signatories) {
      work.assign(
          new NewWork(
              open.rollout(),
              signatory.person(),
              subject(open),
              "kpi.work.sign",
              List.of(String.valueOf(open.number())),
              "/rollouts/" + open.rollout() + "/kpis/baseline",
              null));
    }
  }

  void done(LockView open) {
    work.finish(subject(open));
  }

  void done(LockView open, PersonId person) {
    work.finish(subject(open), person);
  }

  private static WorkSubject subject(LockView open) {
    return new WorkSubject("kpi-baseline", open.id().value());
  }
}
