package org.tollgate.shell.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.tollgate.learning.certification.NewQuestion;
import org.tollgate.learning.certification.QuestionContent;
import org.tollgate.learning.certification.QuestionKind;
import org.tollgate.learning.procedure.NewProcedure;
import org.tollgate.learning.procedure.ProcedureId;
import org.tollgate.learning.procedure.ProcedureStep;

/**
 * A way of working in three steps, the second critical, with four questions.
 *
 * @param asked what is asked of the critical step, by choice
 * @param wrong the answers beside the right one, which is what goes wrong in the critical step
 * @param falsehood a false sentence on the critical step
 * @param count a question on the first step whose answer is 1
 * @param truth a true sentence on the third step
 */
record SampleLesson(
    NewProcedure procedure,
    List<ProcedureStep> steps,
    String asked,
    List<String> wrong,
    String falsehood,
    String count,
    String truth) {

  static SampleLesson travel() {
    String taker = "Whoever takes the call";
    return new SampleLesson(
        new NewProcedure("Change of a booking", "No guest stands before a full hotel"),
        List.of(
            step("Find the customer's file", taker, "The change lands in a second file", false),
            step(
                "Record the change before the call ends",
                taker,
                "The hotel is not told and bills a no-show",
                true),
            step(
                "Send the new confirmation",
                taker,
                "The guest travels with the old papers",
                false)),
        "What follows if the change is recorded only after the call?",
        List.of("The customer's points are lost", "Nothing: the night run brings it"),
        "A change that the guest confirms by mail is recorded",
        "Into how many files of one customer may a change be written?",
        "The old confirmation is withdrawn by the new one");
  }

  static SampleLesson shop() {
    String taker = "Whoever answers the customer";
    return new SampleLesson(
        new NewProcedure("Return of an order", "No customer waits for their money"),
        List.of(
            step("Find the order", taker, "The return is booked to a stranger", false),
            step(
                "Record the reason before the parcel is sent",
                taker,
                "The store cannot match the parcel and refunds nothing",
                true),
            step("Send the label", taker, "The customer pays the postage", false)),
        "What follows if the reason is recorded only when the parcel is there?",
        List.of("The store card is blocked", "Nothing: the store records it"),
        "A return that was told to a store by telephone is recorded",
        "To how many orders may one return be booked?",
        "The label is for one parcel alone");
  }

  private static ProcedureStep step(String name, String who, String failure, boolean critical) {
    return new ProcedureStep(UUID.randomUUID(), name, who, "", failure, critical);
  }

  /** What goes wrong in the critical step. */
  String right() {
    return steps.get(1).failure();
  }

  List<NewQuestion> questions(ProcedureId id) {
    UUID critical = steps.get(1).step();
    QuestionContent choice = QuestionContent.single(asked, 0, right(), wrong.get(0), wrong.get(1));
    QuestionContent number = QuestionContent.numeric(count, BigDecimal.ONE, BigDecimal.ZERO);
    return List.of(
        new NewQuestion(id, critical, QuestionKind.CONSEQUENCE, choice),
        new NewQuestion(
            id, critical, QuestionKind.CONSEQUENCE, QuestionContent.trueOrFalse(falsehood, false)),
        new NewQuestion(id, steps.get(0).step(), QuestionKind.FLOW, number),
        new NewQuestion(
            id, steps.get(2).step(), QuestionKind.FLOW, QuestionContent.trueOrFalse(truth, true)));
  }
}
