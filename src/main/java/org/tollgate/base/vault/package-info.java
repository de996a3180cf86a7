/** Keeps secrets of the database sealed: the key stands in a file of the installation. */
@ApplicationModule(allowedDependencies = {"base.shared"})
package org.tollgate.base.vault;

import org.springframework.modulith.ApplicationModule;
