/** What people are told by mail: ballots and escalations at once, all other work in one digest. */
@ApplicationModule(
    allowedDependencies = {"base.shared", "base.mail", "governance.task", "governance.ballot"})
package org.tollgate.shell.notice;

import org.springframework.modulith.ApplicationModule;
