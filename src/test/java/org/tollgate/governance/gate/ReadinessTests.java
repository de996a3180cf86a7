package org.tollgate.governance.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tollgate.governance.gate.Reviews.AT;
import static org.tollgate.governance.gate.Reviews.OWNER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.ReadinessReport.Shortfall;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.Answer.Pace;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;

class ReadinessTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
  private static final LocalDate PLANNED = LocalDate.of(2026, 3, 27);

  private final Readiness readiness =
      new Readiness(null, null, Clock.fixed(Reviews.AT, ZoneOffset.UTC));
  private final GateReview review = Reviews.draft();
  private Answer fact = answer(9, 3, 10);
  private List<Conditions.Line> conditions = List.of();

  @Test
  void wouldPassWhenNothingIsInTheWay() {
    answerAll(review);
    fact = answer(10, 3, 10);

    ReadinessReport report = report();

    assertThat(report.wouldPass()).isTrue();
    assertThat(report.dates().firstPossible()).contains(TODAY);
  }

  @Test
  void namesForALiveAnswerTheDayItIsMetAtItsPace() {
    answerAll(review);
    fact = answer(6, 2, 10);

    Shortfall shortfall = report().shortfalls().get(0);

    assertThat(shortfall.code()).isEqualTo(Reviews.FACT);
    assertThat(shortfall.expected()).isEqualTo(TODAY.plusDays(28));
    assertThat(report().dates().firstPossible()).contains(TODAY.plusDays(28));
    assertThat(report().dates().isLate()).isTrue();
  }

  @Test
  void namesNoFirstDateWhileSomethingStandsStill() {
    answerAll(review);
    fact = answer(6, 6, 10);

    assertThat(report().dates().firstPossible()).isEmpty();
    assertThat(report().dates().isLate()).isTrue();
  }

  @Test
  void takesTheDueDayOfWhatAPersonAnswers() {
    fact = answer(10, 3, 10);

    ReadinessReport report = report();

    assertThat(report.shortfalls()).extracting(Shortfall::code).contains(Reviews.PAPER);
    assertThat(report.dates().firstPossible()).contains(Reviews.DUE);
    assertThat(report.dates().isLate()).isFalse();
    assertThat(report.shortfalls()).allSatisfy(s -> assertThat(s.owner()).isEqualTo(OWNER));
  }

  @Test
  void believesNoDayThatHasPassed() {
    fact = answer(10, 3, 10);
    review.assign(Reviews.PAPER, OWNER, TODAY.minusDays(1));

    ReadinessReport report = report();

    assertThat(report.dates().firstPossible()).isEmpty();
    assertThat(report.shortfalls().get(0).code()).isEqualTo(Reviews.PAPER);
  }

  @Test
  void putsWhatNobodyCanDateFirstThenWhatIsMetLatest() {
    fact = answer(9, 3, 10);
    review.assign(Reviews.PAPER, OWNER, TODAY.plusDays(20));
    review.assign(Reviews.WORD, OWNER, null);

    assertThat(report().shortfalls())
        .extracting(Shortfall::code)
        .containsExactly(Reviews.WORD, Reviews.PAPER, Reviews.FACT);
  }

  @Test
  void saysEachBlockingConditionWithOwnerAndDayInPlaceOfTheSum() {
    answerAll(review);
    fact = Answer.plain(false, AT, Message.of("gate.answer.conditions.open", "C-03", 1), null);
    PersonId owner = PersonId.random();
    conditions =
        List.of(
            new Conditions.Line(
                UUID.randomUUID(),
                3,
                "Fall-back for supplier payments",
                Conditions.State.OPEN,
                owner,
                TODAY.plusDays(3),
                Phase.GO_LIVE,
                null));

    ReadinessReport report = report();

    assertThat(report.shortfalls())
        .singleElement()
        .satisfies(
            shortfall -> {
              assertThat(shortfall.code()).isEqualTo("C-03");
              assertThat(shortfall.owner()).isEqualTo(owner);
              assertThat(shortfall.expected()).isEqualTo(TODAY.plusDays(3));
            });
    assertThat(report.figures().mandatoryOpen()).isEqualTo(1);
  }

  @Test
  void aConditionOfALaterGateBlocksNothing() {
    answerAll(review);
    fact = answer(10, 3, 10);
    conditions =
        List.of(
            new Conditions.Line(
                UUID.randomUUID(),
                4,
                "Later",
                Conditions.State.OPEN,
                null,
                TODAY,
                Phase.POST_LAUNCH_REVIEW,
                null));

    assertThat(report().wouldPass()).isTrue();
  }

  private ReadinessReport report() {
    return readiness.report(standing());
  }

  private Standing standing() {
    RolloutView rollout =
        new RolloutView(
            Reviews.ROLLOUT,
            "Lanternway Travel",
            RolloutState.RUNNING,
            new RolloutView.Position(Phase.GO_LIVE, true, 4),
            ZoneId.of("Europe/Berlin"),
            Map.of(Phase.GO_LIVE, PLANNED),
            VotingRule.standard(),
            "STANDARD");
    SeatView sponsor =
        new SeatView(
            SeatId.random(),
            SeatRole.SPONSOR,
            "Sponsor",
            PersonId.random(),
            null,
            null,
            true,
            false);
    return new Standing(
        rollout, List.of(sponsor), review.view(), Map.of(Reviews.FACT, fact), conditions);
  }

  private static void answerAll(GateReview review) {
    review.attach(Reviews.file(Reviews.PAPER));
    review.answer(Reviews.PAPER, Reply.YES, null, OWNER, AT);
    review.answer(Reviews.WORD, Reply.YES, "Six named people", OWNER, AT);
  }

  private static Answer answer(int value, int before, int target) {
    return Answer.counted(value, target, "gate.unit.activities", AT, Message.of("x"), null)
        .withPace(Pace.of(value, before, target, TODAY));
  }
}
