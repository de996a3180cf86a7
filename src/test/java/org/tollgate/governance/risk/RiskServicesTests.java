package org.tollgate.governance.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.checklist.RiskDefinition.Category;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.risk.NewRisk.Kind;
import org.tollgate.governance.risk.RiskBoard.Trend;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(RolloutRooms.class)
@ComponentScan(
    basePackages = "org.tollgate.governance.risk",
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.web\\..*", ".*Tests.*"}))
@RecordApplicationEvents
class RiskServicesTests {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LiveQuestion DECIDED = new LiveQuestion("risks.decided", Phase.DIAGNOSIS);

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RiskManagement management;
  @Autowired private RiskEscalation escalation;
  @Autowired private RiskBoard board;
  @Autowired private RiskAnswers answers;
  @Autowired private Inbox inbox;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private Staged staged;

  @BeforeEach
  void startsARollout() {
    clock.set(RolloutRooms.START);
    staged = fixtures.running();
  }

  @Test
  void putsWhatIsAboveTheToleranceBeforeEveryVotingMemberAndTheDirector() {
    enter(4, 4);

    for (String part : List.of("sponsor", "chair", "member1", "member2", "director")) {
      assertThat(titles(part)).as(part).contains("risk.work.decide");
    }
    assertThat(titles("team")).doesNotContain("risk.work.decide");
    assertThat(acts()).containsSubsequence("risk-entered", "risk-escalated");
  }

  @Test
  void leavesWhatIsToleratedToItsOwner() {
    enter(3, 4);

    assertThat(titles("chair")).doesNotContain("risk.work.decide");
    assertThat(titles("team")).contains("risk.work.answer");
    assertThat(acts()).doesNotContain("risk-escalated");
  }

  @Test
  void takesItBackFromTheCommitteeWhenItsAssessmentFalls() {
    RiskId risk = enter(5, 5);
    accepted(management.assess(director(), id(), risk, new Severity(2, 5), "A second source"));

    assertThat(titles("chair")).doesNotContain("risk.work.decide");
    assertThat(answer().isMet()).isTrue();
  }

  @Test
  void isDecidedOnceTheChairAcceptsItToADayAndUndecidedAfterIt() {
    RiskId risk = enter(5, 4);
    assertThat(answer().state()).isEqualTo(Answer.State.NOT_MET);

    accepted(escalation.accept(chair(), id(), risk, JUNE, "The season comes first"));
    assertThat(answer().isMet()).isTrue();
    assertThat(titles("chair")).doesNotContain("risk.work.decide");

    clock.set(JUNE.plusDays(2).atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
    escalation.perform();
    escalation.perform();
    assertThat(answer().isMet()).isFalse();
    assertThat(titles("chair")).contains("risk.work.decide");
    assertThat(acts().stream().filter("risk-escalated"::equals)).hasSize(2);
  }

  @Test
  void isAcceptedOnlyByTheChairAndOnlyWhileItLiesBeforeTheCommittee() {
    RiskId grave = enter(5, 4);
    RiskId small = enter(1, 1);

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> escalation.accept(staged.cast().actor("member1"), id(), grave, JUNE, "so"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> escalation.accept(director(), id(), grave, JUNE, "so"));
    assertThat(escalation.accept(chair(), id(), small, JUNE, "so"))
        .contains(Refusal.because("risk.refused.not-escalated"));
    assertThat(escalation.accept(chair(), id(), grave, LocalDate.of(2026, 1, 1), "so"))
        .contains(Refusal.because("risk.refused.past"));
  }

  @Test
  void weighsEveryOpenRiskAnewWhenTheToleranceChanges() {
    enter(3, 3);
    assertThat(titles("chair")).doesNotContain("risk.work.decide");

    escalation.tolerate(chair(), id(), 8);

    assertThat(titles("chair")).contains("risk.work.decide");
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> escalation.tolerate(director(), id(), 20));
  }

  @Test
  void anIssueHasHappenedWhateverSomebodyWritesOfItsProbability() {
    RiskId issue =
        management.enter(
            director(),
            id(),
            new NewRisk(
                Kind.ISSUE, Category.DATA, "Lost", "Gone", new Severity(1, 3), person("team")));
    accepted(management.assess(director(), id(), issue, new Severity(1, 2), "Found half"));

    assertThat(board.one(director(), id(), issue).line().entry().what().severity())
        .isEqualTo(new Severity(5, 2));
  }

  @Test
  void tellsTheTrendOfFourWeeks() {
    RiskId risk = enter(3, 3);
    assertThat(trend(risk)).isEqualTo(Trend.NEW);

    clock.advance(Duration.ofDays(29));
    accepted(management.assess(director(), id(), risk, new Severity(4, 3), "More asked for"));
    assertThat(trend(risk)).isEqualTo(Trend.RISING);

    clock.advance(Duration.ofDays(29));
    assertThat(trend(risk)).isEqualTo(Trend.STEADY);
  }

  @Test
  void numbersPerRolloutAndKeepsARiskInItsRollout() {
    RiskId first = enter(2, 2);
    RiskId second = enter(2, 2);
    Staged other = fixtures.running();

    assertThat(board.one(director(), id(), second).line().entry().code()).isEqualTo("R-02");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> management.close(other.cast().director(), other.id(), first, "gone"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> board.of(other.cast().actor("stranger"), id()));
  }

  @Test
  void isChangedByTheDirectorOrTheTeamAndReadByAll() {
    RiskId risk = enter(2, 2);
    Response response = new Response(Response.Strategy.REDUCE, "Decide each wish", JUNE);

    accepted(management.respond(staged.cast().actor("team"), id(), risk, response));
    accepted(management.handOver(director(), id(), risk, person("lead")));
    for (String part : List.of("staff", "member1", "consultant", "auditor")) {
      Actor other = staged.cast().actor(part);
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> management.respond(other, id(), risk, response));
      assertThatExceptionOfType(NotAllowedException.class)
          .as(part)
          .isThrownBy(() -> management.enter(other, id(), wish(2, 2)));
    }
    assertThat(board.one(staged.cast().actor("auditor"), id(), risk).mayChange()).isFalse();
  }

  @Test
  void isAnsweredByItsOwnerWhateverTheirSeatAndOnlyWhileTheyOwnIt() {
    RiskId risk = enter(2, 2);
    accepted(management.handOver(director(), id(), risk, person("lead")));
    Actor lead = staged.cast().actor("lead");
    assertThat(titles("lead")).containsExactly("risk.work.answer");
    assertThat(board.one(lead, id(), risk).mayAnswer()).isTrue();

    Response response = new Response(Response.Strategy.REDUCE, "Decide each wish", JUNE);
    accepted(management.respond(lead, id(), risk, response));

    assertThat(titles("lead")).containsExactly("risk.work.watch");
    for (Runnable beyond :
        List.<Runnable>of(
            () -> management.assess(lead, id(), risk, new Severity(1, 1), "so"),
            () -> management.handOver(lead, id(), risk, person("team")),
            () -> management.close(lead, id(), risk, "so"))) {
      assertThatExceptionOfType(NotAllowedException.class).isThrownBy(beyond::run);
    }
    accepted(management.handOver(director(), id(), risk, person("team")));
    assertThat(board.one(lead, id(), risk).mayAnswer()).isFalse();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.respond(lead, id(), risk, response));
    Staged other = fixtures.running();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> management.respond(staged.cast().actor("team"), other.id(), risk, response));
  }

  @Test
  void closesWithAReasonAndComesBackWithOne() {
    RiskId risk = enter(5, 5);
    accepted(management.close(director(), id(), risk, "The vendor was changed"));
    assertThat(titles("chair")).doesNotContain("risk.work.decide");
    assertThat(titles("team")).isEmpty();
    assertThat(management.close(director(), id(), risk, "again"))
        .contains(Refusal.because("risk.refused.closed"));

    accepted(management.reopen(director(), id(), risk, "It happened after all"));
    assertThat(titles("chair")).contains("risk.work.decide");
  }

  @Test
  void anOwnerHoldsASeat() {
    NewRisk wish =
        new NewRisk(Kind.RISK, Category.DATA, "t", "e", new Severity(1, 1), person("outsider"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.enter(director(), id(), wish));
  }

  private RiskId enter(int probability, int impact) {
    return management.enter(director(), id(), wish(probability, impact));
  }

  private NewRisk wish(int probability, int impact) {
    return new NewRisk(
        Kind.RISK,
        Category.SCOPE,
        "The scope grows without a decision",
        "Dates slip",
        new Severity(probability, impact),
        person("team"));
  }

  private Answer answer() {
    Map<RolloutId, Map<LiveQuestion, Answer>> given =
        answers.answer(Set.of(id()), Set.of(DECIDED), clock.instant());
    return given.get(id()).get(DECIDED);
  }

  private Trend trend(RiskId risk) {
    return board.one(director(), id(), risk).line().trend();
  }

  private List<String> titles(String part) {
    return inbox.of(staged.cast().actor(part), 0).entries().stream()
        .map(Inbox.Entry::title)
        .filter(title -> title.startsWith("risk."))
        .toList();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private static void accepted(java.util.Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }

  private RolloutId id() {
    return staged.id();
  }

  private Actor director() {
    return staged.cast().director();
  }

  private Actor chair() {
    return staged.cast().chair();
  }

  private org.tollgate.base.shared.PersonId person(String part) {
    return staged.cast().person(part);
  }
}
