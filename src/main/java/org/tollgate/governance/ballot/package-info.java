/** A roster, a rule, votes and an outcome; knows nothing of what is decided. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.people",
      "base.account",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.governance.ballot;

import org.springframework.modulith.ApplicationModule;
