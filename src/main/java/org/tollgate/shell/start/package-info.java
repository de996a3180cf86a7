/** The start: what must be right before Tollgate opens, and the line that says what is not. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.account"})
package org.tollgate.shell.start;

import org.springframework.modulith.ApplicationModule;
