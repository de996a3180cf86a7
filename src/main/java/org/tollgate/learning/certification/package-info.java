/** The question bank, exams on procedures, sittings and their results. Keys never leave it. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.task",
      "learning.material",
      "learning.procedure"
    })
package org.tollgate.learning.certification;

import org.springframework.modulith.ApplicationModule;
