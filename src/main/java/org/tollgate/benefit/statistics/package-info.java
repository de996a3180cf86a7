/** Statistics of a before/after comparison as values: they know neither rollouts nor databases. */
@ApplicationModule(allowedDependencies = {})
package org.tollgate.benefit.statistics;

import org.springframework.modulith.ApplicationModule;
