/** Tells other systems of gate decisions: signed, after the commit, as often as it takes. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.vault",
      "governance.rollout",
      "governance.ballot",
      "governance.gate"
    })
package org.tollgate.governance.webhook;

import org.springframework.modulith.ApplicationModule;
