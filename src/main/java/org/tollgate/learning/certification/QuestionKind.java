package org.tollgate.learning.certification;

/** What a question is about (E2). */
public enum QuestionKind {
  /** Where to click; at most 30 % of a paper. */
  CLICK_PATH,
  /** What comes after what, and who does it. */
  FLOW,
  /** What goes wrong if a step is skipped. */
  CONSEQUENCE,
  /** What to do if the usual way is barred. */
  EXCEPTION
}
