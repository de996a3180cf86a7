/** Working procedures of a rollout: versions with ordered steps, and what changed between two. */
@ApplicationModule(
    allowedDependencies = {"base.privacy", "base.shared", "base.people", "governance.rollout"})
package org.tollgate.learning.procedure;

import org.springframework.modulith.ApplicationModule;
