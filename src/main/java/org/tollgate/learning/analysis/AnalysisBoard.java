package org.tollgate.learning.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.certification.Exams;
import org.tollgate.learning.certification.FirstAttempts;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionId;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.QuestionView;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ProcedureView;

/** The analysis of an exam as its page shows it: questions by their codes, never what they ask. */
@Service
@Transactional(readOnly = true)
public class AnalysisBoard {

  private final FirstAttempts attempts;
  private final QuestionBank bank;
  private final Exams exams;

  AnalysisBoard(FirstAttempts attempts, QuestionBank bank, Exams exams) {
    this.attempts = attempts;
    this.bank = bank;
    this.exams = exams;
  }

  /**
   * @param low whether fewer points are made on it than the exam asks for
   */
  public record Item(QuestionView question, ItemStatistics statistics, boolean low) {}

  /**
   * One step.
   *
   * @param bound null where nobody was asked about it
   * @param kinds share of points by kind of question, in percent; without those nobody was asked
   */
  public record Step(
      int place, ProcedureStep step, StepBound bound, Map<QuestionKind, Integer> kinds) {}

  /**
   * @param paper null where the papers differ or nobody differs
   */
  public record Analysis(
      ProcedureView procedure,
      int attempts,
      List<Item> items,
      List<Step> steps,
      PaperStatistics paper) {}

  public Analysis of(Actor actor, RolloutId rollout, ProcedureId id) {
    QuestionBank.Bank found = bank.bank(actor, rollout, id);
    List<Map<QuestionId, Double>> papers = attempts.of(id);
    int pass = exams.passPercent(id);
    List<Item> items =
        found.questions().stream()
            .filter(question -> papers.stream().anyMatch(p -> p.containsKey(question.id())))
            .map(question -> item(question, papers, pass))
            .toList();
    List<Step> steps = new ArrayList<>();
    for (ProcedureStep step : found.version().steps()) {
      steps.add(step(steps.size() + 1, step, found.questions(), papers));
    }
    return new Analysis(found.procedure(), papers.size(), items, steps, paper(papers));
  }

  private static Item item(QuestionView question, List<Map<QuestionId, Double>> papers, int pass) {
    List<Map<QuestionId, Double>> had =
        papers.stream().filter(paper -> paper.containsKey(question.id())).toList();
    double[] points = had.stream().mapToDouble(paper -> paper.get(question.id())).toArray();
    double[] rest =
        had.stream()
            .mapToDouble(
                paper ->
                    paper.values().stream().mapToDouble(Double::doubleValue).sum()
                        - paper.get(question.id()))
            .toArray();
    ItemStatistics statistics = ItemStatistics.of(points, rest);
    return new Item(question, statistics, statistics.facility() < pass);
  }

  private static Step step(
      int place,
      ProcedureStep step,
      List<QuestionView> questions,
      List<Map<QuestionId, Double>> papers) {
    List<QuestionView> asked =
        questions.stream().filter(question -> question.step().equals(step.step())).toList();
    Map<QuestionKind, Integer> kinds = new EnumMap<>(QuestionKind.class);
    for (QuestionKind kind : QuestionKind.values()) {
      double[] points = points(asked.stream().filter(each -> each.kind() == kind).toList(), papers);
      if (points.length > 0) {
        kinds.put(kind, (int) Math.round(100 * Moments.mean(points)));
      }
    }
    double[] all = points(asked, papers);
    double sum = java.util.Arrays.stream(all).sum();
    return new Step(place, step, all.length == 0 ? null : StepBound.of(sum, all.length), kinds);
  }

  private static double[] points(
      List<QuestionView> questions, List<Map<QuestionId, Double>> papers) {
    return papers.stream()
        .flatMap(paper -> questions.stream().map(question -> paper.get(question.id())))
        .filter(java.util.Objects::nonNull)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static PaperStatistics paper(List<Map<QuestionId, Double>> papers) {
    if (papers.size() < 2) {
      return null;
    }
    Set<QuestionId> same = papers.get(0).keySet();
    if (!papers.stream().allMatch(paper -> paper.keySet().equals(same))) {
      return null;
    }
    double[][] points =
        papers.stream()
            .map(paper -> same.stream().mapToDouble(paper::get).toArray())
            .toArray(double[][]::new);
    return PaperStatistics.of(points);
  }
}
