/**
 * Duties beside their grid: brought in from a workbook, and as the load of each person by month.
 */
@ApplicationModule(
    allowedDependencies = {
      "base.document::web",
      "base.shared",
      "base.people",
      "base.spreadsheet",
      "governance.rollout",
      "governance.activity",
      "governance.raci"
    })
package org.tollgate.governance.dutyboard;

import org.springframework.modulith.ApplicationModule;
