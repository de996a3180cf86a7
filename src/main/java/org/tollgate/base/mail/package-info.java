/** Letters to people: an outbox that waits while there is no mail server, and the way out of it. */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared", "base.people"})
package org.tollgate.base.mail;

import org.springframework.modulith.ApplicationModule;
