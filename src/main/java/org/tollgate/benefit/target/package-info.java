/** Targets of indicators: proposed, tested, accepted or refused, all kept (P5, P25). */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "benefit.kpi",
      "benefit.series",
      "benefit.statistics",
      "governance.rollout",
      "governance.plan"
    })
package org.tollgate.benefit.target;

import org.springframework.modulith.ApplicationModule;
