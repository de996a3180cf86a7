package org.tollgate.governance.pack;

import org.tollgate.base.shared.Refusal;

/** What came of asking for a pack. */
public sealed interface PackOutcome {

  /** Every piece of evidence was read and is what was frozen; the pack can be sent. */
  record Ready(EvidencePack pack) implements PackOutcome {}

  /** There is no pack, or there must be none. */
  record Refused(Refusal refusal) implements PackOutcome {}
}
