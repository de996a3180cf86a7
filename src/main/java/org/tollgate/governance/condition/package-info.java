/** Conditions of decisions: owner, date, severity and the gate that they block. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.finding",
      "base.people",
      "base.document",
      "base.document::web",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.governance.condition;

import org.springframework.modulith.ApplicationModule;
