/** The append-only, keyed hash chain of every act of governance, and its verifier. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared", "base.people"})
package org.tollgate.base.audit;

import org.springframework.modulith.ApplicationModule;
