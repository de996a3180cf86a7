/** All rollouts that a person may see on one page, with lights by rule and signed overrides. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.account",
      "base.spreadsheet",
      "governance.rollout",
      "reporting.report"
    })
package org.tollgate.reporting.overview;

import org.springframework.modulith.ApplicationModule;
