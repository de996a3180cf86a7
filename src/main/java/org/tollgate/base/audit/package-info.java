/** The append-only, keyed hash chain of every act of governance, and its verifier. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.api", "base.privacy", "base.people"})
package org.tollgate.base.audit;

import org.springframework.modulith.ApplicationModule;
