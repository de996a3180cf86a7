/** Pages that put modules side by side: the home of a rollout and what waits on it. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.kept",
      "base.people",
      "governance.task",
      "governance.rollout",
      "governance.visit",
      "governance.activity",
      "governance.condition",
      "governance.ballot",
      "governance.gate"
    })
package org.tollgate.reporting.portfolio;

import org.springframework.modulith.ApplicationModule;
