/**
 * Writes workbooks: text stays text, whatever it begins with, and memory does not grow with rows.
 */
@ApplicationModule(allowedDependencies = "base.shared")
package org.tollgate.base.spreadsheet;

import org.springframework.modulith.ApplicationModule;
