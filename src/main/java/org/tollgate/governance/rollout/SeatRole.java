package org.tollgate.governance.rollout;

import org.tollgate.base.shared.Tier;

/** What a seat is for; rights follow from it (P4, access table). */
public enum SeatRole {
  /** The top leader with named duties (P2); always in the committee. */
  SPONSOR(Tier.STEERING),
  /** Takes over from the sponsor (P2); in the committee without a vote until then. */
  SUCCESSOR(Tier.STEERING),
  COMMITTEE_MEMBER(Tier.STEERING),
  DIRECTOR(Tier.PROJECT),
  TEAM_MEMBER(Tier.PROJECT),
  CONSULTANT(Tier.PROJECT),
  /** Answers for the implementer's side. */
  IMPLEMENTER(Tier.PROJECT),
  DEPARTMENT_LEAD(Tier.FUNCTIONAL),
  STAFF(Tier.FUNCTIONAL),
  /** Reads every governance record, changes nothing; belongs to no decision. */
  AUDITOR(Tier.STEERING);

  private final Tier tier;

  SeatRole(Tier tier) {
    this.tier = tier;
  }

  public Tier tier() {
    return tier;
  }

  /** Whether the seat stands in the roster of a ballot. */
  public boolean votes() {
    return this == SPONSOR || this == COMMITTEE_MEMBER;
  }
}
