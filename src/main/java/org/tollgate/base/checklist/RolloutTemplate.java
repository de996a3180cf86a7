package org.tollgate.base.checklist;

/** How much of the method a rollout takes on; never fewer than the six gates and their ballots. */
public enum RolloutTemplate {
  LIGHT,
  STANDARD,
  FULL
}
