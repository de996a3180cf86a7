/** Who exists: organisations, their departments, people and the days on which they are away. */
@ApplicationModule(allowedDependencies = "base.shared")
package org.tollgate.base.people;

import org.springframework.modulith.ApplicationModule;
