/** Permits to use the CRM, bound to the version of the procedure that was passed. */
@ApplicationModule(
    allowedDependencies = {
      "base.api",
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.gate :: evidence",
      "governance.rollout",
      "learning.procedure",
      "learning.certification",
      "learning.material",
      "learning.training"
    })
package org.tollgate.learning.permit;

import org.springframework.modulith.ApplicationModule;
