/**
 * Who does, decides, is asked and is told, for every activity and gate. A row that nobody changed
 * follows the rules of the method and the seats; a changed one is kept and moves the work.
 */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.spreadsheet",
      "governance.rollout",
      "governance.activity",
      "governance.gate :: evidence"
    })
package org.tollgate.governance.raci;

import org.springframework.modulith.ApplicationModule;
