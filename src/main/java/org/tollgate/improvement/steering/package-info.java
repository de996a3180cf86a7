/**
 * Meetings of the steering committee: an agenda from open items, minutes whose decisions are
 * records in one log, actions as open work (M22). What is closed never changes; a correction is a
 * new edition.
 */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.mail",
      "base.paper",
      "base.document :: web",
      "governance.rollout",
      "governance.task",
      "governance.condition",
      "governance.gate",
      "governance.exceptions",
      "governance.risk"
    })
package org.tollgate.improvement.steering;

import org.springframework.modulith.ApplicationModule;
