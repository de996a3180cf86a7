/** Exceptions: a breach put before the committee, which lets the rollout go on or stops it. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.condition",
      "governance.ballot",
      "governance.gate",
      "governance.task"
    })
package org.tollgate.governance.exceptions;

import org.springframework.modulith.ApplicationModule;
