/** Retreats: a rule that a leader softened, postponed or dropped, put before every gate (P10). */
@ApplicationModule(
    allowedDependencies = {"base.privacy", "base.shared", "base.people", "governance.rollout"})
package org.tollgate.governance.retreat;

import org.springframework.modulith.ApplicationModule;
