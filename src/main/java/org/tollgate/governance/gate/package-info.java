/** Gate reviews: criteria copied from a checklist, evidence, submission, decision. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.finding",
      "base.people",
      "base.account",
      "base.checklist",
      "base.document",
      "base.document::web",
      "base.audit",
      "governance.rollout",
      "governance.comment",
      "governance.charter",
      "governance.activity",
      "governance.condition",
      "governance.ballot",
      "governance.task"
    })
package org.tollgate.governance.gate;

import org.springframework.modulith.ApplicationModule;
