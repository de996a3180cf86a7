/** Lets somebody work without the permit for some days, if two persons answer for it (L8). */
@ApplicationModule(
    allowedDependencies = {
      "base.account",
      "base.people",
      "base.privacy",
      "base.shared",
      "governance.rollout",
      "governance.task",
      "learning.procedure",
      "learning.certification",
      "learning.permit"
    })
package org.tollgate.learning.exemption;

import org.springframework.modulith.ApplicationModule;
