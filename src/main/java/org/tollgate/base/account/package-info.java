/**
 * Who may come in and sign: accounts, one-time links, log-in and the password of a signature, and
 * how guessing is slowed.
 */
@ApplicationModule(allowedDependencies = {"base.privacy", "base.shared", "base.people"})
package org.tollgate.base.account;

import org.springframework.modulith.ApplicationModule;
