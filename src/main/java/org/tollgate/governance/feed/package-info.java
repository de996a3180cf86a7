/** Calendar feeds: a rollout's days in a person's own calendar, by a token that can be revoked. */
@ApplicationModule(
    allowedDependencies = {"base.privacy", "base.shared", "governance.rollout", "governance.plan"})
package org.tollgate.governance.feed;

import org.springframework.modulith.ApplicationModule;
