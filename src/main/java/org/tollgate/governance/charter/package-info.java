/** What both parties agree before the start: problems, goals, scope, sponsor's duties. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.people",
      "base.account",
      "base.checklist",
      "governance.rollout",
      "governance.retreat",
      "governance.task"
    })
package org.tollgate.governance.charter;

import org.springframework.modulith.ApplicationModule;
