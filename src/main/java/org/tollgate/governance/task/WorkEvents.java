package org.tollgate.governance.task;

/** What happens to open work, for those who tell people about it; within the act's transaction. */
public final class WorkEvents {

  private WorkEvents() {}

  /** Somebody has it who did not have it before. */
  public record Given(NewWork work) {}

  /** It is still open and its person is reminded of it. */
  public record Reminded(NewWork work) {}
}
