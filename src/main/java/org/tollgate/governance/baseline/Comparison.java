package org.tollgate.governance.baseline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tollgate.governance.plan.MilestoneView;

/**
 * Two states of a plan side by side.
 *
 * @param rows by the later of the two days
 */
public record Comparison(Side left, Side right, List<Row> rows) {

  /**
   * @param number of the baseline, or 0 for the plan as it is expected today
   */
  public record Side(int number, String name) {

    static final Side TODAY = new Side(0, "");

    public boolean isToday() {
      return number == 0;
    }
  }

  /**
   * @param left the day on the left, or null if it was not in the plan
   * @param right the day on the right, or null if it is no longer in the plan
   */
  public record Row(String name, LocalDate left, LocalDate right) {

    /** Calendar days from left to right; null where one is missing. */
    public Long days() {
      return left == null || right == null ? null : ChronoUnit.DAYS.between(left, right);
    }

    private LocalDate last() {
      return left == null || (right != null && right.isAfter(left)) ? right : left;
    }
  }

  public long changed() {
    return rows.stream().filter(row -> !Objects.equals(row.left(), row.right())).count();
  }

  static Comparison of(BaselineView left, BaselineView right) {
    Map<UUID, String> names = names(left);
    names.putAll(names(right));
    return of(side(left), left.days(), side(right), right.days(), names);
  }

  static Comparison withToday(BaselineView left, List<MilestoneView> plan) {
    Map<UUID, String> names = names(left);
    Map<UUID, LocalDate> days = new LinkedHashMap<>();
    plan.forEach(
        one -> {
          names.put(one.id().value(), one.name());
          days.put(one.id().value(), one.days().expected());
        });
    return of(side(left), left.days(), Side.TODAY, days, names);
  }

  private static Comparison of(
      Side left,
      Map<UUID, LocalDate> before,
      Side right,
      Map<UUID, LocalDate> after,
      Map<UUID, String> names) {
    List<Row> rows = new ArrayList<>();
    names.forEach((id, name) -> rows.add(new Row(name, before.get(id), after.get(id))));
    rows.sort(Comparator.comparing(Row::last).thenComparing(Row::name));
    return new Comparison(left, right, rows);
  }

  private static Side side(BaselineView view) {
    return new Side(view.number(), view.name());
  }

  private static Map<UUID, String> names(BaselineView view) {
    Map<UUID, String> names = new LinkedHashMap<>();
    view.lines().forEach(line -> names.put(line.milestone(), line.name()));
    return names;
  }
}
