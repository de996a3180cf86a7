/** What first attempts say of the questions of an exam and of the steps they ask about. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "governance.rollout",
      "learning.procedure",
      "learning.certification"
    })
package org.tollgate.learning.analysis;

import org.springframework.modulith.ApplicationModule;
