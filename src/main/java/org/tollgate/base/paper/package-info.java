/** DOCX and PDF from plain values; brings the fonts it sets them in. */
@ApplicationModule(allowedDependencies = {"base.shared"})
package org.tollgate.base.paper;

import org.springframework.modulith.ApplicationModule;
