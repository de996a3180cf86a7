/** Looks through everything that a person may read; each room answers for what it keeps. */
@ApplicationModule(allowedDependencies = {"base.shared"})
package org.tollgate.base.finding;

import org.springframework.modulith.ApplicationModule;
