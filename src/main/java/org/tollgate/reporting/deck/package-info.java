/** Slides made from a status report: native text, tables and charts on a template. */
@ApplicationModule(allowedDependencies = {"base.shared", "reporting.report"})
package org.tollgate.reporting.deck;

import org.springframework.modulith.ApplicationModule;
