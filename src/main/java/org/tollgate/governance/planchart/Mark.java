package org.tollgate.governance.planchart;

/** What a milestone's sign in a chart says. */
public enum Mark {
  REACHED,
  OK,
  WATCH,
  STOP
}
