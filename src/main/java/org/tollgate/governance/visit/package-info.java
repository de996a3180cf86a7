/** What changed in a rollout since a person last looked. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.audit",
      "governance.rollout"
    })
package org.tollgate.governance.visit;

import org.springframework.modulith.ApplicationModule;
