/** What is computed from the records is kept until something is written, and no longer. */
@ApplicationModule(
    displayName = "Kept results",
    allowedDependencies = {})
package org.tollgate.base.kept;

import org.springframework.modulith.ApplicationModule;
