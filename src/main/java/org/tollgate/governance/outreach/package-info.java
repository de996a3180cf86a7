/**
 * What people are told and what they say to it: a communication plan whose lines send themselves at
 * their date (P20), and the register of worries, answers, benefits, incentives and trials (P21).
 */
@ApplicationModule(
    allowedDependencies = {
      "base.privacy",
      "base.shared",
      "base.people",
      "base.mail",
      "governance.rollout",
      "governance.task"
    })
package org.tollgate.governance.outreach;

import org.springframework.modulith.ApplicationModule;
