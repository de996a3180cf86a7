package org.tollgate.governance.task;

import java.util.List;

/** What happens to open work, for those who tell people about it; within the act's transaction. */
public final class WorkEvents {

  private WorkEvents() {}

  /**
   * People have it who did not have it before.
   *
   * @param works at least one; what was given at once comes together
   */
  public record Given(List<NewWork> works) {
    public Given {
      works = List.copyOf(works);
    }
  }

  /** It is still open and its person is reminded of it. */
  public record Reminded(NewWork work) {}
}
