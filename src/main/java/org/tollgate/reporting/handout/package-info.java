/** A status report to take along: as a paper and as a workbook. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.document::web",
      "base.paper",
      "base.spreadsheet",
      "reporting.report"
    })
package org.tollgate.reporting.handout;

import org.springframework.modulith.ApplicationModule;
