/**
 * What the letters of duties set in motion beside the task itself (M16): who is consulted is asked
 * before the gate, who is informed reads it in the digest, who is accountable hears what is late.
 */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "governance.rollout",
      "governance.task",
      "governance.comment",
      "governance.activity",
      "governance.gate",
      "governance.gate :: evidence",
      "governance.raci"
    })
package org.tollgate.governance.hearing;

import org.springframework.modulith.ApplicationModule;
