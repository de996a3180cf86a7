/** Plans from and for other tools: MS Project through MPXJ, and workbooks. */
@ApplicationModule(
    allowedDependencies = {
      "base.document::web",
      "base.shared",
      "base.people",
      "base.spreadsheet",
      "governance.rollout",
      "governance.schedule",
      "governance.planrule",
      "governance.plan",
      "governance.baseline"
    })
package org.tollgate.governance.planfile;

import org.springframework.modulith.ApplicationModule;
