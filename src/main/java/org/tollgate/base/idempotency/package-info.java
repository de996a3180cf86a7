/** Remembers for a day what came of a request, so that a program can safely send it again. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared"})
package org.tollgate.base.idempotency;

import org.springframework.modulith.ApplicationModule;
