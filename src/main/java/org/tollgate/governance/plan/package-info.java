/** Milestones: what a rollout wants to have reached when, what waits for what, and what slips. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.schedule",
      "governance.planrule",
      "governance.gate :: evidence"
    })
package org.tollgate.governance.plan;

import org.springframework.modulith.ApplicationModule;
