/** Milestone trend analysis: what was expected at each report date, and what keeps slipping. */
@ApplicationModule(allowedDependencies = {"base.shared", "governance.rollout", "governance.plan"})
package org.tollgate.governance.trend;

import org.springframework.modulith.ApplicationModule;
