/** Causes that retrospectives found, how often each came back, and which go to the committee. */
@ApplicationModule(allowedDependencies = {"base.shared", "governance.rollout", "governance.task"})
package org.tollgate.improvement.cause;

import org.springframework.modulith.ApplicationModule;
