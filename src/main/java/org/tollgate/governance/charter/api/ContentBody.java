package org.tollgate.governance.charter.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.charter.CharterContent;
import org.tollgate.governance.charter.CharterContent.Area;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterContent.ScopedDepartment;

/** What a charter says beside the terms, as it is sent and answered. */
record ContentBody(
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> problems,
    @Valid @Size(max = 100) List<GoalBody> goals,
    @Size(max = 10) List<Area> areas,
    @Valid @Size(max = 100) List<DepartmentBody> departments,
    @Size(max = 100) List<@NotBlank @Size(max = 1000) String> duties) {

  ContentBody {
    problems = problems == null ? List.of() : problems;
    goals = goals == null ? List.of() : goals;
    areas = areas == null ? List.of() : areas;
    departments = departments == null ? List.of() : departments;
    duties = duties == null ? List.of() : duties;
  }

  /** A strategic goal; all but the statement may be empty while it is written. */
  record GoalBody(
      @NotBlank @Size(max = 1000) String statement,
      @Size(max = 1000) String benefit,
      @Size(max = 200) String beneficiary,
      @Size(max = 1000) String measure,
      @Size(max = 200) String presentValue,
      @Size(max = 200) String target,
      @Size(max = 1000) String whyAchievable,
      @Size(max = 1000) String whyNow) {

    static GoalBody of(Goal goal) {
      return new GoalBody(
          goal.statement(),
          goal.benefit(),
          goal.beneficiary(),
          goal.measure(),
          goal.presentValue(),
          goal.target(),
          goal.whyAchievable(),
          goal.whyNow());
    }

    Goal goal() {
      return new Goal(
          statement, benefit, beneficiary, measure, presentValue, target, whyAchievable, whyNow);
    }
  }

  /**
   * @param supporter who signs for it, or null
   */
  record DepartmentBody(@NotBlank @Size(max = 200) String name, UUID supporter) {}

  static ContentBody of(CharterContent content) {
    return new ContentBody(
        content.problems(),
        content.goals().stream().map(GoalBody::of).toList(),
        content.areas().stream().sorted().toList(),
        content.departments().stream()
            .map(
                department ->
                    new DepartmentBody(
                        department.name(),
                        department.supporter() == null ? null : department.supporter().value()))
            .toList(),
        content.duties());
  }

  boolean namesADepartmentTwice() {
    long names =
        departments.stream()
            .map(department -> department.name().strip().toLowerCase(Locale.ROOT))
            .distinct()
            .count();
    return names < departments.size();
  }

  CharterContent content() {
    return new CharterContent(
        problems,
        goals.stream().map(GoalBody::goal).toList(),
        Set.copyOf(areas),
        departments.stream()
            .map(
                department ->
                    new ScopedDepartment(
                        department.name(),
                        department.supporter() == null
                            ? null
                            : new PersonId(department.supporter())))
            .toList(),
        duties);
  }
}
