package org.tollgate.governance.charter.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.Charters;
import org.tollgate.governance.rollout.RolloutRails;

/** What the steps of writing a charter share: order, navigation and rows that can grow. */
@Component
class StepFrame {

  /** The steps in order; after the last one the whole charter is read. */
  static final List<String> STEPS =
      List.of("basics", "problems", "goals", "scope", "people", "dates");

  /** Empty rows shown below those that are filled. */
  static final int SPARE_ROWS = 3;

  private final Charters charters;
  private final RolloutRails rails;

  StepFrame(Charters charters, RolloutRails rails) {
    this.charters = charters;
    this.rails = rails;
  }

  Charters.View show(Actor actor, RolloutId rollout, String step, Model model) {
    Charters.View charter = charters.working(actor, rollout);
    model.addAttribute("id", rollout);
    model.addAttribute("charter", charter);
    model.addAttribute("rail", rails.of(actor, rollout, "charter"));
    model.addAttribute("step", step);
    model.addAttribute("steps", STEPS);
    return charter;
  }

  /**
   * @param go more for further empty rows on the same step, else on to the next
   */
  static String after(RolloutId rollout, String step, String go) {
    if ("more".equals(go)) {
      return "redirect:" + address(rollout, step);
    }
    int next = STEPS.indexOf(step) + 1;
    return next < STEPS.size()
        ? "redirect:" + address(rollout, STEPS.get(next))
        : "redirect:/rollouts/" + rollout + "/charter";
  }

  static String address(RolloutId rollout, String step) {
    return "/rollouts/" + rollout + "/charter/steps/" + step;
  }

  /** The rows of one repeated field as they were typed; a comma never parts a row. */
  static List<String> rows(MultiValueMap<String, String> form, String field) {
    return Objects.requireNonNullElse(form.get(field), List.of());
  }

  static List<String> filled(List<String> rows) {
    return rows.stream().map(String::strip).filter(row -> !row.isEmpty()).toList();
  }

  static boolean tooLong(List<String> rows, int longest) {
    return rows.stream().anyMatch(row -> row.strip().length() > longest);
  }

  static <T> List<T> withSpareRows(List<T> rows, T empty) {
    List<T> more = new ArrayList<>(rows);
    more.addAll(Collections.nCopies(SPARE_ROWS, empty));
    return more;
  }
}
