/** What is held about a person: shown to them, given to them as a file, and erased in time. */
@ApplicationModule(allowedDependencies = {"base.shared", "base.people", "base.spreadsheet"})
package org.tollgate.base.privacy;

import org.springframework.modulith.ApplicationModule;
