/** Change requests: what a change costs and moves, and who agreed to it. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.task",
      "governance.condition",
      "governance.ballot",
      "governance.planrule",
      "governance.plan",
      "governance.baseline"
    })
package org.tollgate.governance.change;

import org.springframework.modulith.ApplicationModule;
