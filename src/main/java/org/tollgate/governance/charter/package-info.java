/** What both parties agree before the start: problems, goals, scope, sponsor's duties, retreats. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.account",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.governance.charter;

import org.springframework.modulith.ApplicationModule;
