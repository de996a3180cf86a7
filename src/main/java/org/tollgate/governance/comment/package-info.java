/** What people say to each other beside a gate or an activity; not part of the record. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.governance.comment;

import org.springframework.modulith.ApplicationModule;
