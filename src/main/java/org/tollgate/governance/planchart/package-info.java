/** Draws plans: a timeline and a trend, as SVG for pages and as a picture to take away. */
@ApplicationModule(allowedDependencies = "base.shared")
package org.tollgate.governance.planchart;

import org.springframework.modulith.ApplicationModule;
