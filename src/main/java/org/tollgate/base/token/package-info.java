/** Access tokens with which programs read what their holder may read. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared", "base.account"})
package org.tollgate.base.token;

import org.springframework.modulith.ApplicationModule;
