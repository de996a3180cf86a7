/** What the REST controllers of all rooms share: pages of a list, preconditions, refusals. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.people"})
package org.tollgate.base.api;

import org.springframework.modulith.ApplicationModule;
