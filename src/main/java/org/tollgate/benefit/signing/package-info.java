/** Who signs for which party of a rollout, and that two parties have signed one text. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.account", "governance.rollout"})
package org.tollgate.benefit.signing;

import org.springframework.modulith.ApplicationModule;
