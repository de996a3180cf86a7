package org.tollgate.learning.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProcedureDiffTests {

  private static final ProcedureStep TAKE = step(1, "Take", "Clerk", "Lost", false);
  private static final ProcedureStep RECORD = step(2, "Record", "Clerk", "No-show", true);
  private static final ProcedureStep TELL = step(3, "Tell", "Clerk", "Angry", false);

  @Test
  void asksForNothingMoreThanANoticeWhereWordsOfAnUncriticalStepChange() {
    ProcedureDiff diff = diff(List.of(TAKE, RECORD, step(3, "Tell", "Clerk", "Cross", false)));

    assertThat(diff.least()).isEqualTo(ReleaseClass.NOTICE);
    assertThat(diff.touched()).containsExactly(TELL.step());
  }

  @Test
  void asksForAQuizWhereACriticalStepSaysSomethingElseOrSomebodyElseDoesOne() {
    assertThat(diff(List.of(TAKE, step(2, "Record", "Clerk", "Twice", true), TELL)).least())
        .isEqualTo(ReleaseClass.DELTA);
    assertThat(diff(List.of(step(1, "Take", "Lead", "Lost", false), RECORD, TELL)).least())
        .isEqualTo(ReleaseClass.DELTA);
    assertThat(diff(List.of(TAKE, RECORD)).least()).isEqualTo(ReleaseClass.DELTA);
  }

  @Test
  void asksForTheWholeExamWhereTheOrderOrACriticalStepChanges() {
    assertThat(diff(List.of(RECORD, TAKE, TELL)).least()).isEqualTo(ReleaseClass.FULL);
    assertThat(diff(List.of(TAKE, TELL)).least()).isEqualTo(ReleaseClass.FULL);
    assertThat(diff(List.of(TAKE, RECORD, step(3, "Tell", "Clerk", "Angry", true))).least())
        .isEqualTo(ReleaseClass.FULL);
  }

  @Test
  void movesAsFewStepsAsItCan() {
    ProcedureDiff diff = diff(List.of(RECORD, TELL, TAKE));

    assertThat(diff.touched()).containsExactly(TAKE.step());
    assertThat(diff.lines())
        .extracting(ProcedureDiff.Line::kind)
        .contains(ProcedureDiff.Kind.MOVED);
  }

  @Test
  void isEmptyWhereNothingChanged() {
    assertThat(diff(List.of(TAKE, RECORD, TELL)).isEmpty()).isTrue();
  }

  private static ProcedureDiff diff(List<ProcedureStep> after) {
    return ProcedureDiff.of(List.of(TAKE, RECORD, TELL), after);
  }

  private static ProcedureStep step(
      int id, String name, String who, String failure, boolean critical) {
    return new ProcedureStep(new UUID(0, id), name, who, "", failure, critical);
  }
}
