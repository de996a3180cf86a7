package org.tollgate.governance.raci;

import java.util.Objects;
import org.tollgate.base.shared.Phase;

/**
 * What a row is about.
 *
 * @param code of the activity, or the number of the gate
 */
public record RowKey(Kind kind, String code) {

  /** What the letters of a row are given for. */
  public enum Kind {
    ACTIVITY,
    GATE
  }

  public RowKey {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(code, "code");
  }

  public static RowKey activity(String code) {
    return new RowKey(Kind.ACTIVITY, code);
  }

  public static RowKey gate(Phase phase) {
    return new RowKey(Kind.GATE, String.valueOf(phase.number()));
  }

  public boolean isGate() {
    return kind == Kind.GATE;
  }
}
