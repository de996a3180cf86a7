package org.tollgate.governance.charter.web;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterDrafting;
import org.tollgate.governance.charter.Charters;

/** The steps in which text is written: problems to be solved (P6) and strategic goals (P5, P29). */
@Controller
class TextSteps {

  private final CharterDrafting drafting;
  private final StepFrame frame;

  TextSteps(CharterDrafting drafting, StepFrame frame) {
    this.drafting = drafting;
    this.frame = frame;
  }

  /** A goal as it is typed; only the statement must be there. */
  record GoalRow(
      String statement,
      String benefit,
      String beneficiary,
      String measure,
      String presentValue,
      String target,
      String whyAchievable,
      String whyNow) {

    static final GoalRow EMPTY = new GoalRow("", "", "", "", "", "", "", "");

    static GoalRow of(Goal goal) {
      return new GoalRow(
          goal.statement(),
          goal.benefit(),
          goal.beneficiary(),
          goal.measure(),
          goal.presentValue(),
          goal.target(),
          goal.whyAchievable(),
          goal.whyNow());
    }

    static GoalRow typed(MultiValueMap<String, String> form, int row) {
      return new GoalRow(
          at(form, "statement", row),
          at(form, "benefit", row),
          at(form, "beneficiary", row),
          at(form, "measure", row),
          at(form, "presentValue", row),
          at(form, "target", row),
          at(form, "whyAchievable", row),
          at(form, "whyNow", row));
    }

    private static String at(MultiValueMap<String, String> form, String field, int row) {
      List<String> rows = StepFrame.rows(form, field);
      return row < rows.size() ? rows.get(row).strip() : "";
    }

    boolean isBlank() {
      return equals(EMPTY);
    }

    boolean isValid() {
      return !statement.isEmpty()
          && beneficiary.length() <= 200
          && presentValue.length() <= 200
          && target.length() <= 200
          && !StepFrame.tooLong(List.of(statement, benefit, measure, whyAchievable, whyNow), 1000);
    }

    Goal goal() {
      return new Goal(
          statement, benefit, beneficiary, measure, presentValue, target, whyAchievable, whyNow);
    }
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/problems")
  String problems(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Charters.View charter = frame.show(actor, rollout, "problems", model);
    return problems(charter.content().problems(), model);
  }

  private static String problems(List<String> rows, Model model) {
    model.addAttribute("rows", StepFrame.withSpareRows(rows, ""));
    return "charter/problems";
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/problems")
  String saveProblems(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    List<String> rows = StepFrame.filled(StepFrame.rows(form, "problem"));
    if (StepFrame.tooLong(rows, 1000)) {
      frame.show(actor, rollout, "problems", model);
      model.addAttribute("wrong", "charter.form.too-long");
      return problems(rows, model);
    }
    drafting.saveProblems(actor, rollout, rows);
    return StepFrame.after(rollout, "problems", form.getFirst("go"));
  }

  @GetMapping("/rollouts/{rollout}/charter/steps/goals")
  String goals(Actor actor, @PathVariable RolloutId rollout, Model model) {
    Charters.View charter = frame.show(actor, rollout, "goals", model);
    return goals(charter.content().goals().stream().map(GoalRow::of).toList(), model);
  }

  private static String goals(List<GoalRow> rows, Model model) {
    model.addAttribute(
        "rows",
        IntStream.rangeClosed(0, rows.size())
            .mapToObj(i -> i < rows.size() ? rows.get(i) : GoalRow.EMPTY)
            .toList());
    return "charter/goals";
  }

  @PostMapping("/rollouts/{rollout}/charter/steps/goals")
  String saveGoals(
      Actor actor,
      @PathVariable RolloutId rollout,
      @RequestParam MultiValueMap<String, String> form,
      Model model) {
    List<GoalRow> rows =
        IntStream.range(0, StepFrame.rows(form, "statement").size())
            .mapToObj(row -> GoalRow.typed(form, row))
            .filter(row -> !row.isBlank())
            .toList();
    if (!rows.stream().allMatch(GoalRow::isValid)) {
      frame.show(actor, rollout, "goals", model);
      model.addAttribute("wrong", "charter.form.goal");
      return goals(rows, model);
    }
    drafting.saveGoals(actor, rollout, rows.stream().map(GoalRow::goal).toList());
    return StepFrame.after(rollout, "goals", form.getFirst("go"));
  }
}
