package org.tollgate.benefit.series;

import java.util.List;
import org.tollgate.base.shared.Refusal;

/**
 * What a file of measured values holds, or what is wrong with it; with a problem nothing is stored.
 *
 * @param lines by indicator
 */
public record SeriesReading(List<Refusal> problems, List<Line> lines) {

  /**
   * What a file says of one indicator.
   *
   * @param fresh periods that were not there
   * @param changed periods whose figures differ
   * @param same periods that are there already
   */
  public record Line(String code, String name, int fresh, int changed, int same) {}

  public SeriesReading {
    problems = List.copyOf(problems);
    lines = List.copyOf(lines);
  }

  static SeriesReading refused(List<Refusal> problems) {
    return new SeriesReading(problems, List.of());
  }

  public boolean isUsable() {
    return problems.isEmpty();
  }
}
