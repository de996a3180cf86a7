/** Permits to use the CRM, bound to the version of the procedure that was passed. */
@ApplicationModule(
    allowedDependencies = {
      "base.api",
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "learning.procedure",
      "learning.certification"
    })
package org.tollgate.learning.permit;

import org.springframework.modulith.ApplicationModule;
