package org.tollgate.governance.exceptions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatId;

/**
 * What the committee is asked to agree to.
 *
 * @param kind what a GO sets in motion
 * @param gates for CONTINUE: the new planned day of gates that are not passed yet; else empty
 * @param seat for COMMITTEE: which seat of the committee changes how; else null
 */
public record Proposal(Kind kind, Map<Phase, LocalDate> gates, SeatWish seat) {

  /** What a GO sets in motion. */
  public enum Kind {
    /** The rollout goes on by the new dates; after a third NO-GO the gate gets another round. */
    CONTINUE,
    /** The rollout ends for good; its record stays. */
    STOP,
    /** A seat of the committee changes. */
    COMMITTEE
  }

  /** How a committee's seat changes. */
  public enum SeatAct {
    FILL,
    VACATE,
    CHAIR
  }

  /**
   * @param person who is to hold it; null unless it is filled
   */
  public record SeatWish(SeatAct act, SeatId seat, PersonId person) {}

  public Proposal {
    Map<Phase, LocalDate> inOrder = new EnumMap<>(Phase.class);
    inOrder.putAll(gates);
    gates = java.util.Collections.unmodifiableMap(inOrder);
    if ((kind == Kind.COMMITTEE) != (seat != null)) {
      throw new IllegalArgumentException("A seat belongs to a proposal about the committee only");
    }
    if (kind != Kind.CONTINUE && !gates.isEmpty()) {
      throw new IllegalArgumentException("Only a rollout that goes on gets new dates");
    }
  }

  public static Proposal goOn(Map<Phase, LocalDate> gates) {
    return new Proposal(Kind.CONTINUE, gates, null);
  }

  public static Proposal stop() {
    return new Proposal(Kind.STOP, Map.of(), null);
  }

  public static Proposal committee(SeatWish seat) {
    return new Proposal(Kind.COMMITTEE, Map.of(), seat);
  }
}
