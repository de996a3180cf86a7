package org.tollgate.governance.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule of P14: from the start to the last gate no longer time without a result that people see
 * than was agreed.
 *
 * @param limitMonths the longest gap allowed
 * @param gaps all gaps in order of time, the one from the start first
 */
public record VisibleResults(int limitMonths, List<Gap> gaps) {

  /**
   * @param after the milestone before the gap, or null at the start
   * @param before the milestone after it, or null at the end
   */
  public record Gap(
      LocalDate from, LocalDate to, MilestoneView after, MilestoneView before, boolean tooLong) {

    public long days() {
      return java.time.temporal.ChronoUnit.DAYS.between(from, to);
    }
  }

  public VisibleResults {
    gaps = List.copyOf(gaps);
  }

  /**
   * @param start when the rollout begins
   * @param end the day of its last gate; a visible result after it ends the time before it
   */
  static VisibleResults of(
      List<MilestoneView> plan, int limitMonths, LocalDate start, LocalDate end) {
    List<MilestoneView> visible =
        plan.stream()
            .filter(one -> one.kind() == MilestoneKind.VISIBLE_RESULT)
            .filter(one -> !one.days().expected().isBefore(start))
            .sorted(java.util.Comparator.comparing(one -> one.days().expected()))
            .toList();
    List<Gap> gaps = new ArrayList<>();
    LocalDate from = start;
    MilestoneView after = null;
    for (MilestoneView one : visible) {
      gaps.add(gap(from, one.days().expected(), after, one, limitMonths));
      from = one.days().expected();
      after = one;
    }
    if (end.isAfter(from)) {
      gaps.add(gap(from, end, after, null, limitMonths));
    }
    return new VisibleResults(limitMonths, gaps);
  }

  private static Gap gap(
      LocalDate from, LocalDate to, MilestoneView after, MilestoneView before, int limit) {
    return new Gap(from, to, after, before, from.plusMonths(limit).isBefore(to));
  }

  public long tooLong() {
    return gaps.stream().filter(Gap::tooLong).count();
  }

  /** A plan in which nobody ever sees anything keeps no promise, however short it is. */
  public boolean isKept() {
    return tooLong() == 0 && gaps.stream().anyMatch(gap -> gap.before() != null);
  }

  public Optional<Gap> longest() {
    return gaps.stream().max(java.util.Comparator.comparingLong(Gap::days));
  }
}
