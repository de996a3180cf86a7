/** One file that holds the whole installation at one moment, and an empty one made from it. */
@ApplicationModule(
    allowedDependencies = {"base.shared", "base.audit", "base.audit::command", "shell.lifecycle"})
package org.tollgate.shell.backup;

import org.springframework.modulith.ApplicationModule;
