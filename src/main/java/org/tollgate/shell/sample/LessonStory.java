package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.learning.certification.ExamManagement;
import org.tollgate.learning.certification.ExamRules;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionBank;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionId;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.certification.SittingBoard;
import org.tollgate.learning.certification.SittingId;
import org.tollgate.learning.certification.SittingManagement;
import org.tollgate.learning.certification.SittingManagement.Given;
import org.tollgate.learning.procedure.NewProcedure;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureManagement;
import org.tollgate.learning.procedure.ProcedureStep;
import org.tollgate.learning.procedure.ReleaseClass;

/** How a way of working is written down, asked about and shown to be known. */
@Component
@Profile("demo")
class LessonStory {

  private static final String RIGHT = "The hotel is not told and bills a no-show";

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
   * The change of a booking: the team writes, the consultant approves, the lead releases and opens
   * the exam.
   */
  void teach(Storyteller.Told told, Cast cast) {
    Actor team = cast.actor("jonas.aalto");
    ProcedureId id =
        procedures.drawUp(
            team,
            told.id(),
            new NewProcedure("Change of a booking", "No guest stands before a full hotel"));
    List<ProcedureStep> steps =
        List.of(
            step("Find the customer's file", "The change lands in a second file", false),
            step("Record the change before the call ends", RIGHT, true),
            step("Send the new confirmation", "The guest travels with the old papers", false));
    Steps.done(procedures.write(team, told.id(), id, 0, steps));
    Steps.done(
        procedures.release(
            cast.actor("lead"),
            told.id(),
            id,
            new ProcedureManagement.ReleaseWish(ReleaseClass.FULL, "Agreed with all branches")));
    ask(told, cast, id, steps);
    exams.rule(team, told.id(), id, new ExamRules(4, 20, 80, 3));
    Steps.done(exams.publish(cast.actor("lead"), told.id(), id));
    pass(told, cast.actor("amara.diallo"), id);
    pass(told, cast.actor("sven.holm"), id);
  }

  private static ProcedureStep step(String name, String failure, boolean critical) {
    return new ProcedureStep(
        UUID.randomUUID(), name, "Whoever takes the call", "", failure, critical);
  }

  private void ask(Storyteller.Told told, Cast cast, ProcedureId id, List<ProcedureStep> steps) {
    questions(id, steps).forEach(question -> write(told, cast, question));
  }

  private static List<NewQuestion> questions(ProcedureId id, List<ProcedureStep> steps) {
    UUID critical = steps.get(1).step();
    QuestionContent late =
        QuestionContent.single(
            "What follows if the change is recorded only after the call?",
            0,
            RIGHT,
            "The customer's points are lost",
            "Nothing: the night run brings it");
    QuestionContent mail =
        QuestionContent.trueOrFalse("A change that the guest confirms by mail is recorded", false);
    QuestionContent files =
        QuestionContent.numeric(
            "Into how many files of one customer may a change be written?",
            BigDecimal.ONE,
            BigDecimal.ZERO);
    QuestionContent papers =
        QuestionContent.trueOrFalse("The old confirmation is withdrawn by the new one", true);
    return List.of(
        new NewQuestion(id, critical, QuestionKind.CONSEQUENCE, late),
        new NewQuestion(id, critical, QuestionKind.CONSEQUENCE, mail),
        new NewQuestion(id, steps.get(0).step(), QuestionKind.FLOW, files),
        new NewQuestion(id, steps.get(2).step(), QuestionKind.FLOW, papers));
  }

  private void write(Storyteller.Told told, Cast cast, NewQuestion question) {
    QuestionId id = bank.write(cast.actor("jonas.aalto"), told.id(), question);
    Steps.done(bank.approve(cast.actor("consultant"), told.id(), question.procedure(), id));
  }

  private void pass(Storyteller.Told told, Actor person, ProcedureId procedure) {
    SittingManagement.Beginning beginning = sittings.begin(person, told.id(), procedure);
    if (!(beginning instanceof SittingManagement.Beginning.Begun begun)) {
      throw new IllegalStateException("The sample's story breaks a rule: " + beginning);
    }
    SittingId sitting = begun.sitting();
    int size = papers.frame(person, told.id(), sitting).dots().size();
    for (int place = 1; place <= size; place++) {
      SittingBoard.Asked asked = papers.paper(person, told.id(), sitting, place).asked();
      sittings.save(person, told.id(), sitting, known(asked));
    }
    sittings.handIn(person, told.id(), sitting);
  }

  /** What somebody answers who knows it. */
  private static Given known(SittingBoard.Asked asked) {
    long next = asked.progress().next();
    return switch (asked.kind().type()) {
      case NUMERIC -> new Given(asked.place(), next, List.of(), "1", false);
      case TRUE_FALSE ->
          new Given(
              asked.place(),
              next,
              List.of(asked.stem().startsWith("The old") ? 0 : 1),
              null,
              false);
      default ->
          new Given(
              asked.place(),
              next,
              IntStream.range(0, asked.options().size())
                  .filter(i -> asked.options().get(i).wording().equals(RIGHT))
                  .boxed()
                  .toList(),
              null,
              false);
    };
  }
}
