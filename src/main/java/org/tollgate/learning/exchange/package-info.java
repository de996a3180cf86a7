/** Questions from and to files of others: workbooks, GIFT and Moodle XML. */
@ApplicationModule(
    allowedDependencies = {
      "base.document::web",
      "base.shared",
      "base.spreadsheet",
      "governance.rollout",
      "learning.procedure",
      "learning.certification"
    })
package org.tollgate.learning.exchange;

import org.springframework.modulith.ApplicationModule;
