/** What the system itself has seen since the last meeting: the evidence with which one begins. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "governance.rollout",
      "governance.condition",
      "governance.risk",
      "benefit.statistics",
      "benefit.result",
      "learning.procedure",
      "learning.permit"
    })
package org.tollgate.improvement.signal;

import org.springframework.modulith.ApplicationModule;
