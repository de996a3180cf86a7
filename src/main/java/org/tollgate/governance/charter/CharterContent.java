package org.tollgate.governance.charter;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tollgate.base.shared.PersonId;

/**
 * What a charter says beside the rollout's terms. It may be incomplete while it is written; what it
 * holds is never blank or too long.
 *
 * @param problems to be solved, each 1 to 1000 characters (P6)
 * @param goals strategic goals (P5, P29)
 * @param areas what the rollout covers (P2)
 * @param departments in scope, no name twice (P17)
 * @param duties of the sponsor, by name (P2)
 */
public record CharterContent(
    List<String> problems,
    List<Goal> goals,
    Set<Area> areas,
    List<ScopedDepartment> departments,
    List<String> duties) {

  /** The areas that a CRM covers (P2). */
  public enum Area {
    MARKETING,
    SALES,
    SERVICE
  }

  /**
   * A department in scope.
   *
   * @param name 1 to 200 characters
   * @param supporter who signs for it, or null while nobody is named (P17)
   */
  @Embeddable
  public record ScopedDepartment(String name, @Embedded PersonId supporter) {

    public ScopedDepartment {
      name = text("department", name, 200, true);
    }
  }

  /**
   * A strategic goal with what it needs to pass its tests: it brings benefit, is measurable, is
   * achievable (P5), and there is a reason to do it now (004). All but the statement may be blank
   * while it is written.
   *
   * @param presentValue today's value; blank while nobody knows it, and then the goal is not
   *     measurable (P25)
   */
  @Embeddable
  public record Goal(
      String statement,
      String benefit,
      String beneficiary,
      String measure,
      String presentValue,
      String target,
      String whyAchievable,
      String whyNow) {

    public Goal {
      statement = text("statement", statement, 1000, true);
      benefit = text("benefit", benefit, 1000, false);
      beneficiary = text("beneficiary", beneficiary, 200, false);
      measure = text("measure", measure, 1000, false);
      presentValue = text("presentValue", presentValue, 200, false);
      target = text("target", target, 200, false);
      whyAchievable = text("whyAchievable", whyAchievable, 1000, false);
      whyNow = text("whyNow", whyNow, 1000, false);
    }

    public boolean bringsBenefit() {
      return !benefit.isEmpty() && !beneficiary.isEmpty();
    }

    public boolean isMeasurable() {
      return !measure.isEmpty() && !presentValue.isEmpty() && !target.isEmpty();
    }

    public boolean isAchievable() {
      return !whyAchievable.isEmpty();
    }

    public boolean isForNow() {
      return !whyNow.isEmpty();
    }

    public boolean passes() {
      return bringsBenefit() && isMeasurable() && isAchievable() && isForNow();
    }
  }

  public CharterContent {
    problems = problems.stream().map(problem -> text("problem", problem, 1000, true)).toList();
    goals = List.copyOf(goals);
    areas = Set.copyOf(areas);
    departments = List.copyOf(departments);
    duties = duties.stream().map(duty -> text("duty", duty, 1000, true)).toList();
    Set<String> names = new HashSet<>();
    for (ScopedDepartment department : departments) {
      if (!names.add(department.name().toLowerCase(Locale.ROOT))) {
        throw new IllegalArgumentException(department.name() + " is in scope twice");
      }
    }
  }

  public static CharterContent empty() {
    return new CharterContent(List.of(), List.of(), Set.of(), List.of(), List.of());
  }

  public CharterContent withProblems(List<String> changed) {
    return new CharterContent(changed, goals, areas, departments, duties);
  }

  public CharterContent withGoals(List<Goal> changed) {
    return new CharterContent(problems, changed, areas, departments, duties);
  }

  public CharterContent withScope(Set<Area> areasNow, List<ScopedDepartment> departmentsNow) {
    return new CharterContent(problems, goals, areasNow, departmentsNow, duties);
  }

  public CharterContent withDuties(List<String> changed) {
    return new CharterContent(problems, goals, areas, departments, changed);
  }

  private static String text(String what, String value, int longest, boolean needed) {
    String text = value == null ? "" : value.strip();
    if (text.length() > longest || (needed && text.isEmpty())) {
      throw new IllegalArgumentException(
          what + " has " + (needed ? 1 : 0) + " to " + longest + " characters");
    }
    return text;
  }
}
