package org.tollgate.governance.dossier;

import org.tollgate.base.paper.PaperFile;
import org.tollgate.base.shared.Refusal;

/** What came of asking for a paper. */
public sealed interface PaperOutcome {

  /** Ready to be sent. */
  record Ready(PaperFile file) implements PaperOutcome {}

  /** There is nothing yet that could be told. */
  record Refused(Refusal refusal) implements PaperOutcome {}
}
