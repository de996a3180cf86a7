/** The web shell: log-in, security, errors, languages and the frame of every page. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.kept",
      "base.people",
      "base.account",
      "base.mail",
      "governance.task"
    })
package org.tollgate.shell.platform;

import org.springframework.modulith.ApplicationModule;
