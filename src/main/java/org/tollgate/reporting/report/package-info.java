/** Status reports: one immutable, hashed snapshot of a rollout as of one day. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.account",
      "base.audit",
      "governance.rollout",
      "governance.condition",
      "governance.ballot",
      "governance.gate",
      "governance.gate::evidence",
      "governance.exceptions",
      "governance.planrule",
      "governance.plan",
      "governance.trend",
      "governance.risk",
      "governance.raci"
    })
package org.tollgate.reporting.report;

import org.springframework.modulith.ApplicationModule;
