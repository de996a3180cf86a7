package org.tollgate.base.audit;

import java.util.Objects;

/** What a verification of the record found. */
public sealed interface Verdict {

  /**
   * Every row is where it was written and as it was written.
   *
   * @param head of the record at the moment of the verification
   */
  record Unaltered(ChainHead head) implements Verdict {
    public Unaltered {
      Objects.requireNonNull(head, "head");
    }
  }

  /**
   * The record was altered; what follows the first broken row is not judged.
   *
   * @param row number of the first broken row; for {@link Damage#HEAD} that of the last row
   * @param damage what happened to it
   */
  record Broken(long row, Damage damage) implements Verdict {
    public Broken {
      Objects.requireNonNull(damage, "damage");
    }
  }

  /** How the record was altered. */
  enum Damage {
    /** The row's content is not what its hash says. */
    EDITED,
    /** The row was deleted, whether or not the later ones were moved up. */
    MISSING,
    /** The row was never written by Tollgate. */
    INSERTED,
    /** The row stands in another row's place. */
    REORDERED,
    /** From this row on everything was cut off. */
    TAIL_CUT,
    /** The row was changed and all hashes recomputed, without the key. */
    RECOMPUTED,
    /** The head does not agree with the last row. */
    HEAD,
    /** The row is not the one that the exported head names. */
    EXPORT
  }
}
