/** Measured values of indicators: how they come in, and how good they are. */
@ApplicationModule(
    allowedDependencies = {
      "base.document::web",
      "base.shared",
      "base.spreadsheet",
      "benefit.kpi",
      "governance.rollout"
    })
package org.tollgate.benefit.series;

import org.springframework.modulith.ApplicationModule;
