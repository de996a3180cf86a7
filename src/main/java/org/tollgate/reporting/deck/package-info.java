/** Slides made from a status report: native text, tables and charts on a template. */
@ApplicationModule(
    allowedDependencies = {"base.shared", "base.people", "governance.rollout", "reporting.report"})
package org.tollgate.reporting.deck;

import org.springframework.modulith.ApplicationModule;
