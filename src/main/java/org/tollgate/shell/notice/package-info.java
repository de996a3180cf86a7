/** What people are told by mail: ballots and escalations at once, all other work in one digest. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.account",
      "base.mail",
      "base.privacy",
      "governance.task",
      "governance.ballot"
    })
package org.tollgate.shell.notice;

import org.springframework.modulith.ApplicationModule;
