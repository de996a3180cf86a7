/** A person's open work: what, until when, link; others write it, the inbox reads it. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.api", "base.privacy", "base.people"})
package org.tollgate.governance.task;

import org.springframework.modulith.ApplicationModule;
