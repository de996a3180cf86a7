package org.tollgate.governance.exceptions;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.VotingRule;

/**
 * What the committee is asked to agree to.
 *
 * @param kind what a GO sets in motion
 * @param gates for CONTINUE: the new planned day of gates that are not passed yet; else empty
 * @param seat for COMMITTEE: how the committee changes; else null
 */
public record Proposal(Kind kind, Map<Phase, LocalDate> gates, SeatWish seat) {

  /** What a GO sets in motion. */
  public enum Kind {
    /** The rollout goes on by the new dates; after a third NO-GO the gate gets another round. */
    CONTINUE,
    /** The rollout ends for good; its record stays. */
    STOP,
    /** The committee changes: one of its seats, or the rule by which it decides. */
    COMMITTEE
  }

  /** How the committee changes. */
  public enum SeatAct {
    FILL,
    VACATE,
    CHAIR,
    /** A further member's seat. */
    ADD,
    /** Whoever holds it leaves it; its history stays. */
    REMOVE,
    /** Another majority, quorum, fallback or time to vote. */
    RULE
  }

  /**
   * @param seat the seat that changes; null for a new one and for the rule
   * @param person who is to hold it; null unless a seat is filled, or added and filled
   * @param added the new seat, or null
   * @param rule the new rule, or null
   */
  public record SeatWish(
      SeatAct act, SeatId seat, PersonId person, NewMember added, VotingRule rule) {

    public SeatWish {
      boolean whole =
          switch (act) {
            case FILL -> seat != null && person != null;
            case VACATE, CHAIR, REMOVE -> seat != null;
            case ADD -> added != null;
            case RULE -> rule != null;
          };
      if (!whole) {
        throw new IllegalArgumentException("A part of the change is missing: " + act);
      }
    }

    public static SeatWish fill(SeatId seat, PersonId person) {
      return new SeatWish(SeatAct.FILL, seat, person, null, null);
    }

    public static SeatWish vacate(SeatId seat) {
      return new SeatWish(SeatAct.VACATE, seat, null, null, null);
    }

    public static SeatWish chair(SeatId seat) {
      return new SeatWish(SeatAct.CHAIR, seat, null, null, null);
    }

    /**
     * @param person who is to hold it at once, or null
     */
    public static SeatWish add(NewMember added, PersonId person) {
      return new SeatWish(SeatAct.ADD, null, person, added, null);
    }

    public static SeatWish remove(SeatId seat) {
      return new SeatWish(SeatAct.REMOVE, seat, null, null, null);
    }

    public static SeatWish decideBy(VotingRule rule) {
      return new SeatWish(SeatAct.RULE, null, null, null, rule);
    }
  }

  /**
   * A further member's seat.
   *
   * @param title what it is called, 1 to 200 characters
   * @param organisation the party it belongs to
   */
  public record NewMember(String title, OrganisationId organisation) {}

  public Proposal {
    Map<Phase, LocalDate> inOrder = new EnumMap<>(Phase.class);
    inOrder.putAll(gates);
    gates = java.util.Collections.unmodifiableMap(inOrder);
    if ((kind == Kind.COMMITTEE) != (seat != null)) {
      throw new IllegalArgumentException("A change belongs to a proposal about the committee only");
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
