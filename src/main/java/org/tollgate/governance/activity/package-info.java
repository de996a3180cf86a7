/** The work of a phase: activities that close only by their output. */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.api",
      "base.finding",
      "base.people",
      "base.checklist",
      "base.document",
      "base.document::web",
      "governance.rollout",
      "governance.comment",
      "governance.charter",
      "governance.task"
    })
package org.tollgate.governance.activity;

import org.springframework.modulith.ApplicationModule;
