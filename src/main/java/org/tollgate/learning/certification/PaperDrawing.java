package org.tollgate.learning.certification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.PersonId;
import org.tollgate.learning.procedure.ProcedureDiff;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.Procedures;
import org.tollgate.learning.procedure.ReleaseClass;
import org.tollgate.learning.procedure.VersionView;

/** Says what a person is asked, and draws it. */
@Component
class PaperDrawing {

  private final QuestionRepository questions;
  private final Procedures procedures;
  private final PaperStore papers;
  private final KeysSeen seen;

  PaperDrawing(
      QuestionRepository questions, Procedures procedures, PaperStore papers, KeysSeen seen) {
    this.questions = questions;
    this.procedures = procedures;
    this.papers = papers;
    this.seen = seen;
  }

  /**
   * What a paper is drawn from.
   *
   * @param steps the steps that may be asked about
   */
  record Ground(SittingView.Scope scope, VersionView version, Set<UUID> steps) {}

  /**
   * The changed steps alone for who passed on an earlier version, as long as no release since then
   * asks for the whole exam (L4).
   */
  Ground ground(Exam exam, Collection<SittingView> before) {
    List<VersionView> versions = procedures.versions(exam.procedure());
    VersionView now = numbered(versions, exam.publishedVersion());
    int earned =
        before.stream()
            .filter(SittingView::passed)
            .mapToInt(each -> each.subject().version())
            .max()
            .orElse(0);
    boolean whole =
        versions.stream()
            .filter(each -> each.number() > earned && each.number() <= now.number())
            .anyMatch(each -> each.release().as() == ReleaseClass.FULL);
    if (earned == 0 || earned == now.number() || whole) {
      Set<UUID> all =
          now.steps().stream().map(ProcedureStep::step).collect(Collectors.toUnmodifiableSet());
      return new Ground(SittingView.Scope.FULL, now, all);
    }
    List<ProcedureStep> known = numbered(versions, earned).steps();
    return new Ground(SittingView.Scope.DELTA, now, ProcedureDiff.of(known, now.steps()).touched());
  }

  private static VersionView numbered(List<VersionView> versions, int number) {
    return versions.stream().filter(each -> each.number() == number).findFirst().orElseThrow();
  }

  /** Empty where too few questions are left that the person has not seen with their keys. */
  Optional<List<Draw.Item>> draw(Exam exam, Ground ground, PersonId person, long seed) {
    Set<QuestionId> known = seen.by(person, exam.procedure());
    List<Draw.Candidate> bank = bank(exam, ground, known);
    int size =
        ground.scope() == SittingView.Scope.FULL
            ? exam.rules().questions()
            : Math.min(exam.rules().questions(), bank.size());
    List<UUID> critical =
        ground.version().critical().stream()
            .map(ProcedureStep::step)
            .filter(ground.steps()::contains)
            .toList();
    return size == 0
        ? Optional.empty()
        : new Draw(seed, size, critical, papers.met(person, exam.procedure())).from(bank);
  }

  private List<Draw.Candidate> bank(Exam exam, Ground ground, Set<QuestionId> known) {
    List<QuestionView> may =
        questions.findAll(exam.procedure().value()).stream()
            .map(Question::view)
            .filter(each -> each.isDrawable(ground.version().number()))
            .filter(each -> ground.steps().contains(each.step()) && !known.contains(each.id()))
            .toList();
    if (may.isEmpty()) {
      return List.of();
    }
    return questions.findWithOptions(may.stream().map(each -> each.id().value()).toList()).stream()
        .map(each -> new Draw.Candidate(each.view(), shown(each.content())))
        .toList();
  }

  /** Accepted answers to a short text are not options: they are never shown. */
  private static int shown(QuestionContent content) {
    return content.type().hasOptions() ? content.options().size() : 0;
  }
}
