/**
 * Works out days: working calendars, links between milestones, what a slip moves, what is critical.
 */
@ApplicationModule(allowedDependencies = "base.shared")
package org.tollgate.governance.schedule;

import org.springframework.modulith.ApplicationModule;
