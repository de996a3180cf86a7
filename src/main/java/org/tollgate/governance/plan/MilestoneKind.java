package org.tollgate.governance.plan;

/** What a milestone is to the rollout. */
public enum MilestoneKind {
  /** Something that both parties agreed on in the contract. */
  CONTRACT,
  /** Something is handed over. */
  DELIVERABLE,
  /** People see that the rollout brings something (P14). */
  VISIBLE_RESULT,
  /** A programme outside that the rollout waits for and does not own. */
  EXTERNAL
}
