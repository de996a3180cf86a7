/** The evidence pack: one round of one gate as a signed ZIP that can be verified offline. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.document",
      "base.audit",
      "governance.rollout",
      "governance.condition",
      "governance.ballot",
      "governance.gate",
      "governance.gate::evidence"
    })
package org.tollgate.governance.pack;

import org.springframework.modulith.ApplicationModule;
