/** What both parties signed before the rollout began, its later versions, and signed waivers. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "benefit.signing",
      "benefit.kpi",
      "benefit.series",
      "benefit.target",
      "benefit.statistics",
      "governance.rollout",
      "governance.task",
      "governance.gate :: evidence"
    })
package org.tollgate.benefit.baseline;

import org.springframework.modulith.ApplicationModule;
