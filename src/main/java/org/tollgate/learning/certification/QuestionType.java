package org.tollgate.learning.certification;

/** How a question is answered (E1). */
public enum QuestionType {
  /** One of the options. */
  SINGLE,
  /** Any number of the options. */
  MULTIPLE,
  TRUE_FALSE,
  /** The options are steps; they are put into order. */
  ORDERING,
  NUMERIC,
  SHORT_TEXT;

  public boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE || this == TRUE_FALSE || this == ORDERING;
  }
}
