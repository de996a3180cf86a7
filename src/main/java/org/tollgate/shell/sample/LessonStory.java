package org.tollgate.shell.sample;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.ExamRules;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionId;
import org.tollgate.learning.certification.SittingBoard;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Given;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureManagement;
import org.tollgate.learning.procedure.ReleaseClass;

/** How a way of working is written down, asked about and shown to be known. */
@Component
@Profile("demo")
class LessonStory {

  private final ProcedureManagement procedures;
  private final QuestionBank bank;
  private final ExamManagement exams;
  private final SittingManagement sittings;
  private final SittingBoard papers;

  LessonStory(
      ProcedureManagement procedures,
      QuestionBank bank,
      ExamManagement exams,
      SittingManagement sittings,
      SittingBoard papers) {
    this.procedures = procedures;
    this.bank = bank;
    this.exams = exams;
    this.sittings = sittings;
    this.papers = papers;
  }

  /**
   * @param writer who writes procedure and questions
   * @param approver who approves the questions
   * @param lead who releases and opens the exam
   * @param learners who sit and pass
   */
  record School(Actor writer, Actor approver, Actor lead, List<Actor> learners) {}

  /** From the first draft to the permits of all who learn. */
  void teach(Storyteller.Told told, SampleLesson lesson, School school) {
    ProcedureId id = procedures.drawUp(school.writer(), told.id(), lesson.procedure());
    Steps.done(procedures.write(school.writer(), told.id(), id, 0, lesson.steps()));
    Steps.done(
        procedures.release(
            school.lead(),
            told.id(),
            id,
            new ProcedureManagement.ReleaseWish(ReleaseClass.FULL, "Agreed with all branches")));
    lesson.questions(id).forEach(question -> write(told, school, question));
    exams.rule(school.writer(), told.id(), id, new ExamRules(4, 20, 80, 3));
    Steps.done(exams.publish(school.lead(), told.id(), id));
    school.learners().forEach(learner -> pass(told, learner, id, lesson));
  }

  private void write(Storyteller.Told told, School school, NewQuestion question) {
    QuestionId id = bank.write(school.writer(), told.id(), question);
    Steps.done(bank.approve(school.approver(), told.id(), question.procedure(), id));
  }

  private void pass(
      Storyteller.Told told, Actor person, ProcedureId procedure, SampleLesson lesson) {
    SittingManagement.Beginning beginning = sittings.begin(person, told.id(), procedure);
    if (!(beginning instanceof SittingManagement.Beginning.Begun begun)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + beginning);
    }
    SittingId sitting = begun.sitting();
    int size = papers.frame(person, told.id(), sitting).dots().size();
    for (int place = 1; place <= size; place++) {
      SittingBoard.Asked asked = papers.paper(person, told.id(), sitting, place).asked();
      sittings.save(person, told.id(), sitting, known(asked, lesson));
    }
    sittings.handIn(person, told.id(), sitting);
  }

  /** What somebody answers who knows it. */
  private static Given known(SittingBoard.Asked asked, SampleLesson lesson) {
    long next = asked.progress().next();
    return switch (asked.kind().type()) {
      case NUMERIC -> new Given(asked.place(), next, List.of(), "1", false);
      case TRUE_FALSE ->
          new Given(
              asked.place(),
              next,
              List.of(asked.stem().equals(lesson.truth()) ? 0 : 1),
              null,
              false);
      default ->
          new Given(
              asked.place(),
              next,
              IntStream.range(0, asked.options().size())
                  .filter(i -> asked.options().get(i).wording().equals(lesson.right()))
                  .boxed()
                  .toList(),
              null,
              false);
    };
  }
}
