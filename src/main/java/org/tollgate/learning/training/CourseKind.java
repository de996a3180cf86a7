package org.tollgate.learning.training;

/** The three parts of training (P23). */
public enum CourseKind {
  /** Why the rollout is done: for those who lead. */
  CONCEPT,
  /** How the work is done in the system. */
  USER,
  /** One to three months beside somebody who knows it. */
  NEW_STAFF
}
