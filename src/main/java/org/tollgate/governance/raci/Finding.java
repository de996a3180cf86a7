package org.tollgate.governance.raci;

import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatId;

/**
 * What is wrong with the duties.
 *
 * @param row where, or null where it concerns a whole phase
 * @param seat whose letter it is, or null
 * @param person who has too much, or null
 * @param count how many there are, where that is the matter
 */
public record Finding(Code code, Phase phase, RowKey row, SeatId seat, PersonId person, int count) {

  /** What stops a matrix from being valid, and what is only worth a look. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** The rules. */
  public enum Code {
    /** Nobody is accountable. */
    NO_A(Severity.ERROR),
    /** More than one is accountable, so nobody is. */
    SEVERAL_A(Severity.ERROR),
    NO_R(Severity.ERROR),
    /** Who decides on a gate sits in the committee and votes. */
    GATE_OUTSIDE(Severity.ERROR),
    VACANT(Severity.ERROR),
    REMOVED(Severity.ERROR),
    LEAVER(Severity.ERROR),
    /** A seat that only reads or is trained does and answers for nothing. */
    NOT_WORKING(Severity.ERROR),
    /** Nobody accepts what they brought, or what their director brought (M6). */
    OWN_OUTPUT(Severity.ERROR),
    /** Nobody decides on a gate for which they wrote the evidence. */
    GATE_AUTHOR(Severity.ERROR),
    OVERLOAD(Severity.WARNING);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }
  }

  static Finding of(Code code, Matrix.Row row, SeatId seat) {
    return new Finding(code, row.phase(), row.key(), seat, null, 0);
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }
}
