/** Charter, decisions and evidence as papers: DOCX and PDF in the reader's choice of language. */
@ApplicationModule(
    allowedDependencies = {
      "base.shared",
      "base.people",
      "base.paper",
      "base.document",
      "base.document::web",
      "governance.rollout",
      "governance.charter",
      "governance.condition",
      "governance.ballot",
      "governance.gate",
      "governance.gate::evidence"
    })
package org.tollgate.governance.dossier;

import org.springframework.modulith.ApplicationModule;
