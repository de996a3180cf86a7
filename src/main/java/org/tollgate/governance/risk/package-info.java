/** Risks, issues and assumptions: what endangers a rollout, and what the committee tolerates. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.checklist",
      "governance.rollout",
      "governance.task",
      "governance.gate :: evidence"
    })
package org.tollgate.governance.risk;

import org.springframework.modulith.ApplicationModule;
