/** What retrospectives decided to do: owner, day, measure, and whether it worked. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.improvement.action;

import org.springframework.modulith.ApplicationModule;
