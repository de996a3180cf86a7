/** A person's open work: what, until when, link; others write it, the inbox reads it. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared", "base.people"})
package org.tollgate.governance.task;

import org.springframework.modulith.ApplicationModule;
