/** Value types that every module uses; no beans, no knowledge of rollouts. */
@ApplicationModule(
    displayName = "Shared values",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
package org.tollgate.base.shared;

import org.springframework.modulith.ApplicationModule;
