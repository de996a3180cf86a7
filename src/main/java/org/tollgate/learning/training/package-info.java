/** Who has to be trained in what by when, the sessions held, and who was there. */
@ApplicationModule(
    allowedDependencies = {
      "base.people",
      "base.privacy",
      "base.shared",
      "governance.rollout",
      "learning.procedure"
    })
package org.tollgate.learning.training;

import org.springframework.modulith.ApplicationModule;
