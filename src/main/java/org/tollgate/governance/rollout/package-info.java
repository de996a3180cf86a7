/** The rollout itself: state, phase, parties, seats of the three tiers and who may do what. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.finding",
      "base.people",
      "base.account",
      "base.checklist",
      "base.audit",
      "governance.task"
    })
package org.tollgate.governance.rollout;

import org.springframework.modulith.ApplicationModule;
