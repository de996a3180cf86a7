/** What gates ask of a rollout's own records, answered from live data. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "governance.rollout",
      "governance.charter",
      "governance.activity",
      "governance.condition",
      "governance.ballot",
      "governance.gate",
      "governance.gate :: evidence"
    })
package org.tollgate.governance.answers;

import org.springframework.modulith.ApplicationModule;
