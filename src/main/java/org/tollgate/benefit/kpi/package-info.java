/** What is measured: indicators that both parties define before a baseline is taken (P6). */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.checklist",
      "benefit.statistics",
      "governance.rollout",
      "governance.charter"
    })
package org.tollgate.benefit.kpi;

import org.springframework.modulith.ApplicationModule;
