/** The process engine: it follows what the domain decides, waits for dates and is repaired. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "governance.rollout",
      "governance.activity",
      "governance.ballot",
      "governance.gate"
    })
package org.tollgate.shell.lifecycle;

import org.springframework.modulith.ApplicationModule;
