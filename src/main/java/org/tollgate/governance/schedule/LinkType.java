package org.tollgate.governance.schedule;

/** Which end of a milestone's work waits for which end of its predecessor's. */
public enum LinkType {
  /** It starts when the predecessor is reached. */
  FS,
  /** It starts when the predecessor's work starts. */
  SS,
  /** It is reached when the predecessor is reached. */
  FF,
  /** It is reached when the predecessor's work starts. */
  SF;

  /**
   * How many working days after the predecessor's day the successor's lies at least.
   *
   * @param before working days of work that lead to the predecessor
   * @param after working days of work that lead to the successor
   * @param lag working days between the two ends; negative where they may overlap
   */
  int distance(int before, int after, int lag) {
    return switch (this) {
      case FS -> lag + after;
      case SS -> lag - before + after;
      case FF -> lag;
      case SF -> lag - before;
    };
  }
}
