package org.tollgate.governance.outreach;

import org.tollgate.base.shared.Tier;
import org.tollgate.governance.rollout.SeatView;

/** Who hears a line of the communication plan: the holders of seats on the day it is sent. */
public enum Audience {
  EVERYBODY,
  COMMITTEE,
  PROJECT_TEAM,
  /** Department leads and staff, wherever they work. */
  DEPARTMENTS;

  boolean holds(SeatView seat) {
    return switch (this) {
      case EVERYBODY -> true;
      case COMMITTEE -> seat.role().tier() == Tier.STEERING;
      case PROJECT_TEAM -> seat.role().tier() == Tier.PROJECT;
      case DEPARTMENTS -> seat.role().tier() == Tier.FUNCTIONAL;
    };
  }
}
