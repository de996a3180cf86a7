/** The process engine: it follows what the domain decides, waits for dates and is repaired. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.audit",
      "base.checklist",
      "base.people",
      "governance.rollout",
      "governance.activity",
      "governance.ballot",
      "governance.gate",
      "governance.condition",
      "governance.exceptions",
      "governance.trend",
      "governance.change",
      "improvement.meeting"
    })
package org.tollgate.shell.lifecycle;

import org.springframework.modulith.ApplicationModule;
