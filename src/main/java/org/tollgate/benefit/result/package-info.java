/** Before against after by the signed method: verdicts, charts, figures to take away. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.spreadsheet",
      "benefit.statistics",
      "benefit.kpi",
      "benefit.series",
      "benefit.target",
      "benefit.signing",
      "benefit.baseline",
      "benefit.waiver",
      "governance.rollout",
      "governance.plan"
    })
package org.tollgate.benefit.result;

import org.springframework.modulith.ApplicationModule;
