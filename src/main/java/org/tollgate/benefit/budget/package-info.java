/**
 * What a rollout costs, the visible part and the hidden cost of change (P9), against what was
 * signed; more than the tolerance opens an exception by itself (M24).
 */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.account",
      "governance.rollout",
      "governance.planrule",
      "governance.exceptions",
      "governance.gate :: evidence"
    })
package org.tollgate.benefit.budget;

import org.springframework.modulith.ApplicationModule;
