package org.tollgate.base.document;

import java.util.Objects;
import org.tollgate.base.shared.Refusal;

/** What came of bringing a file. */
public sealed interface StoreOutcome {

  /** The bytes are on the disk and the row is written. */
  record Stored(StoredDocument document) implements StoreOutcome {
    public Stored {
      Objects.requireNonNull(document, "document");
    }
  }

  /** Nothing was kept: empty, too large, not an allowed type, or not what its name says. */
  record Refused(Refusal refusal) implements StoreOutcome {
    public Refused {
      Objects.requireNonNull(refusal, "refusal");
    }
  }
}
