package org.tollgate.base.shared;

/** The three tiers of a rollout's organisation (P4). */
public enum Tier {
  STEERING,
  PROJECT,
  FUNCTIONAL
}
