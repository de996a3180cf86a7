/** Deliverables: what is handed over in which version, what is wrong with it, who accepted it. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.plan"
    })
package org.tollgate.governance.deliverable;

import org.springframework.modulith.ApplicationModule;
