package org.tollgate.learning.exchange;

import java.util.ArrayList;
import java.util.List;
import org.tollgate.base.shared.Refusal;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionKind;

/**
 * What was read from a file; with a problem, nothing of it is used.
 *
 * @param problems at most 50, each names the row, the line or the number of the question
 */
public record QuestionFile(List<Line> lines, List<Refusal> problems) {

  /** More are no file that people have written. */
  public static final int MOST = 10_000;

  private static final int MOST_PROBLEMS = 50;

  /**
   * @param row where it stands in the file, from 1
   * @param step place of the step it asks about, from 1; 0 where the file does not say
   * @param kind null where the file does not say
   */
  public record Line(int row, int step, QuestionKind kind, QuestionContent content) {}

  public QuestionFile {
    lines = problems.isEmpty() ? List.copyOf(lines) : List.of();
    problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
  }

  static QuestionFile refused(String reason, Object... arguments) {
    return new QuestionFile(List.of(), List.of(Refusal.because(reason, arguments)));
  }

  /** Collects lines and problems while a file is read. */
  static final class Builder {

    private final List<Line> lines = new ArrayList<>();
    private final List<Refusal> problems = new ArrayList<>();

    void add(
        int row, int step, QuestionKind kind, java.util.function.Supplier<QuestionContent> of) {
      try {
        lines.add(new Line(row, step, kind, of.get()));
      } catch (IllegalArgumentException e) {
        problem("exchange.problem.content", row);
      }
    }

    void problem(String reason, Object... arguments) {
      problems.add(Refusal.because(reason, arguments));
    }

    QuestionFile build() {
      if (problems.isEmpty() && lines.isEmpty()) {
        return refused("exchange.refused.empty");
      }
      return problems.isEmpty() && lines.size() > MOST
          ? refused("exchange.refused.many", MOST)
          : new QuestionFile(lines, problems);
    }
  }
}
