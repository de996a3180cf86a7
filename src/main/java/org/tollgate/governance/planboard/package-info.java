/** The pages of a plan, on which milestones, baselines, trends and rules stand side by side. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.schedule",
      "governance.planrule",
      "governance.plan",
      "governance.baseline",
      "governance.trend",
      "governance.planchart"
    })
package org.tollgate.governance.planboard;

import org.springframework.modulith.ApplicationModule;
