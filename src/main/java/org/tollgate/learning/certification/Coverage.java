package org.tollgate.learning.certification;

import java.util.List;
import java.util.UUID;
import org.tollgate.learning.procedure.VersionView;

/**
 * Whether the questions cover the critical steps of a version (E3): each has at least two that may
 * be drawn, one of them on what goes wrong.
 *
 * @param steps the critical steps in their order
 * @param drawable how many questions may be drawn on any step
 * @param clickPaths how many of these ask where to click
 */
public record Coverage(List<Step> steps, int drawable, int clickPaths) {

  /** Per critical step. */
  static final int ITEMS = 2;

  /** Of a paper. */
  static final int CLICK_PATH_PERCENT = 30;

  /**
   * @param place counted from 1
   */
  public record Step(UUID id, int place, String name, long items, long consequences) {

    public boolean isCovered() {
      return items >= ITEMS && consequences > 0;
    }
  }

  static Coverage of(VersionView version, List<QuestionView> questions) {
    List<QuestionView> drawable =
        questions.stream()
            .filter(each -> each.isDrawable(version.number()))
            .filter(each -> version.step(each.step()).isPresent())
            .toList();
    List<Step> steps =
        version.critical().stream()
            .map(
                step ->
                    new Step(
                        step.step(),
                        version.placeOf(step.step()),
                        step.name(),
                        count(drawable, step.step(), null),
                        count(drawable, step.step(), QuestionKind.CONSEQUENCE)))
            .toList();
    long clicks = drawable.stream().filter(q -> q.kind() == QuestionKind.CLICK_PATH).count();
    return new Coverage(steps, drawable.size(), (int) clicks);
  }

  private static long count(List<QuestionView> questions, UUID step, QuestionKind kind) {
    return questions.stream()
        .filter(each -> each.step().equals(step))
        .filter(each -> kind == null || each.kind() == kind)
        .count();
  }

  public List<Step> uncovered() {
    return steps.stream().filter(step -> !step.isCovered()).toList();
  }

  /** The longest paper that can be drawn with so few click paths. */
  public int longest() {
    int others = drawable - clickPaths;
    int paper = drawable;
    while (paper > 0 && paper - others > clickPathsOf(paper)) {
      paper--;
    }
    return paper;
  }

  /** How many click paths a paper of so many questions may have. */
  static int clickPathsOf(int paper) {
    return paper * CLICK_PATH_PERCENT / 100;
  }
}
