/** Indicators that both parties agree not to measure again, and what gate 6 asks of the others. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "benefit.kpi",
      "benefit.series",
      "benefit.signing",
      "benefit.baseline",
      "governance.rollout",
      "governance.gate :: evidence"
    })
package org.tollgate.benefit.waiver;

import org.springframework.modulith.ApplicationModule;
