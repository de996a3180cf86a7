/** Files by content hash, with size and real-type limits; no download route of its own. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared"})
package org.tollgate.base.document;

import org.springframework.modulith.ApplicationModule;
