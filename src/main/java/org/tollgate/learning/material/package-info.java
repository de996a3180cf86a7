/** What is read before the exam, bound to the version of its procedure, and who has read it. */
@ApplicationModule(
    allowedDependencies = {
      "base.people",
      "base.privacy",
      "base.shared",
      "governance.rollout",
      "governance.task",
      "learning.procedure"
    })
package org.tollgate.learning.material;

import org.springframework.modulith.ApplicationModule;
