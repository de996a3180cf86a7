/** What a rollout has agreed about its plan: working calendar, visible results, tolerances. */
@ApplicationModule(
    allowedDependencies = {"base.shared", "governance.rollout", "governance.schedule"})
package org.tollgate.governance.planrule;

import org.springframework.modulith.ApplicationModule;
