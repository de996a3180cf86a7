/** Reads the method's activities and gate criteria from checklists/*.yaml into immutable values. */
@ApplicationModule(allowedDependencies = "base.shared")
package org.tollgate.base.checklist;

import org.springframework.modulith.ApplicationModule;
