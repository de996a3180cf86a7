/** Signed states of a plan, to compare with each other and with today. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.account",
      "governance.rollout",
      "governance.plan"
    })
package org.tollgate.governance.baseline;

import org.springframework.modulith.ApplicationModule;
