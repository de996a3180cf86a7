/** Retrospectives after go-live: cadence, agenda, cards, causes, new actions, minutes. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.schedule",
      "governance.planrule",
      "governance.task",
      "improvement.action",
      "improvement.cause",
      "improvement.signal"
    })
package org.tollgate.improvement.meeting;

import org.springframework.modulith.ApplicationModule;
