package org.tollgate.benefit.budget;

/** What money goes to. */
public enum Category {
  SOFTWARE(false),
  HARDWARE(false),
  CONSULTING(false),
  /** Can cost five to ten times the licence (P19). */
  CUSTOMISATION(false),
  /** What is kept back for the unforeseen; none of the supplier's business. */
  CONTINGENCY(true),
  /** Working time that departments give to the rollout. */
  BUSINESS_TIME(true),
  /** Who does their work meanwhile. */
  BACKFILL(true),
  /** Old and new system side by side. */
  PARALLEL_RUNNING(true),
  TRAINING(true),
  /** What is not done while people learn. */
  PRODUCTIVITY_DIP(true);

  private final boolean clientOnly;

  Category(boolean clientOnly) {
    this.clientOnly = clientOnly;
  }

  /** Whether only the client's director, sponsor, committee and auditor see it. */
  public boolean isClientOnly() {
    return clientOnly;
  }

  /** Whether it is part of the hidden cost of change (P9), valued in days by a stated rule. */
  public boolean isHidden() {
    return clientOnly && this != CONTINGENCY;
  }
}
