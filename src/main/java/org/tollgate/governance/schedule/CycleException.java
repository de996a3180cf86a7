package org.tollgate.governance.schedule;

import java.util.List;
import java.util.UUID;

/** Milestones that wait for each other in a circle. */
public class CycleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<UUID> circle;

  CycleException(List<UUID> circle) {
    super("A circle of " + circle.size() + " milestones");
    this.circle = List.copyOf(circle);
  }

  /** Each waits for the one before it, the first for the last. */
  public List<UUID> circle() {
    return circle;
  }
}
