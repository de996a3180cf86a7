package org.tollgate.governance.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.checklist.EvidenceKind;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.activity.Duties;
import org.tollgate.governance.ballot.BallotEvents;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotManagement;
import org.tollgate.governance.ballot.BallotRequest;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.Outcome;
import org.tollgate.governance.ballot.ProposedCondition;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.Gates.Stage;
import org.tollgate.governance.gate.evidence.CriterionView;
import org.tollgate.governance.gate.evidence.Reply;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.TitleText;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(GateRooms.class)
@RecordApplicationEvents
class GateServicesTests {

  private static final Instant DEADLINE = RolloutRooms.START.plus(Duration.ofDays(10));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

  @Autowired private RolloutFixtures fixtures;
  @Autowired private CriterionManagement criteria;
  @Autowired private EvidenceManagement evidence;
  @Autowired private GateSubmission submission;
  @Autowired private GateWatch watch;
  @Autowired private GateRework rework;
  @Autowired private GateRounds rounds;
  @Autowired private GateBriefings briefings;
  @Autowired private Gates gates;
  @Autowired private Rollouts rollouts;
  @Autowired private GateStandings standings;
  @Autowired private Conditions conditions;
  @Autowired private ApplicationEventPublisher publisher;
  @Autowired private ApplicationEvents events;
  @MockitoBean private Activities activities;
  @MockitoBean private ActivityManagement work;
  @MockitoBean private Duties duties;
  @MockitoBean private BallotManagement ballots;
  @MockitoBean private Ballots reading;

  private final BallotId ballot = BallotId.random();
  private Staged staged;
  private RolloutId rollout;
  private Actor director;

  @BeforeEach
  void stagesARolloutBeforeItsFirstGate() {
    staged = fixtures.running();
    rollout = staged.id();
    director = staged.cast().director();
    activities(1, 1);
    possible(true);
    when(reading.view(any())).thenReturn(view());
    when(ballots.open(any())).thenReturn(new BallotManagement.Opened(ballot));
    when(work.reopen(any(), any(), any(), any(), any())).thenReturn(Optional.empty());
  }

  @Test
  void opensTheFirstRoundWithItsPhase() {
    ReviewView review = current();

    assertThat(review.round()).isEqualTo(1);
    assertThat(review.isDraft()).isTrue();
    assertThat(review.criteria()).hasSizeGreaterThanOrEqualTo(12);
    assertThat(review.criteria())
        .allSatisfy(each -> assertThat(each.ownership().person()).isNotNull());
  }

  @Test
  void refusesSubmissionWhileAMandatoryCriterionIsOpenAndListsIt() {
    List<Obstacle> obstacles = refused();

    List<String> open =
        current().criteria().stream()
            .filter(each -> each.mandatory() && !each.automatic())
            .map(CriterionView::code)
            .toList();
    assertThat(open).isNotEmpty();
    assertThat(obstacles).extracting(Obstacle::code).containsAll(open);
    assertThat(acts()).contains("gate-submission-refused");
    verify(ballots, never()).open(any());
  }

  @Test
  void refusesSubmissionWhileLiveDataSayNo() {
    answerEverything();
    activities(0, 1);

    assertThat(refused())
        .singleElement()
        .satisfies(obstacle -> assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.LIVE));
  }

  @Test
  void refusesSubmissionWhileTheSponsorsSeatIsVacant() {
    answerEverything();
    Standing standing = standings.of(current());
    List<SeatView> seats =
        standing.seats().stream().filter(seat -> seat.role() != SeatRole.SPONSOR).toList();
    Standing vacant =
        new Standing(
            standing.rollout(), seats, standing.review(), standing.live(), standing.conditions());

    assertThat(standing.obstacles()).isEmpty();
    assertThat(vacant.obstacles())
        .extracting(Obstacle::kind)
        .containsExactly(Obstacle.Kind.SPONSOR);
  }

  @Test
  void refusesSubmissionWhenNoQuorumIsPossible() {
    answerEverything();
    possible(false);

    assertThat(refused()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.QUORUM);
  }

  @Test
  void letsOnlyTheDirectorSubmit() {
    answerEverything();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> submission.submit(staged.cast().actor("team"), current().id()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> submission.submit(staged.cast().actor("outsider"), current().id()));
  }

  @Test
  void freezesTheEvidenceAndBarsItsAuthors() {
    answerEverything();

    submit();

    ReviewView review = current();
    assertThat(review.stage()).isEqualTo(Stage.SUBMITTED);
    assertThat(review.submission().orElseThrow().frozenHash())
        .isEqualTo(gates.frozen(review.id()).hash())
        .hasSize(64);
    assertThat(gates.frozen(review.id()).answers()).isNotEmpty();
    ArgumentCaptor<BallotRequest> request = ArgumentCaptor.forClass(BallotRequest.class);
    verify(ballots).open(request.capture());
    assertThat(request.getValue().submittedBy()).isEqualTo(director.person());
    assertThat(request.getValue().barred()).containsKey(staged.cast().person("team"));
    assertThat(events.stream(GateEvents.Submitted.class))
        .singleElement()
        .satisfies(event -> assertThat(event.deadline()).isEqualTo(DEADLINE));
    assertThat(acts()).contains("gate-submitted");
  }

  @Test
  void refusesNewEvidenceWhileTheCommitteeVotesAndRecordsTheAttempt() {
    answerEverything();
    submit();

    assertThat(bring(firstPaper())).map(Refusal::reason).contains("gate.refused.frozen");
    assertThat(acts()).contains("gate-evidence-refused");
  }

  @Test
  void recordsTheAttemptToTickALiveAnswerByHand() {
    String live = first(EvidenceKind.AUTOMATIC);

    assertThat(criteria.answer(director, current().id(), live, Reply.YES, "so it is"))
        .map(Refusal::reason)
        .contains("gate.refused.automatic");
    assertThat(acts()).contains("gate-evidence-refused");
  }

  @Test
  void letsOnlyOwnerAndDirectorAnswer() {
    String code = first(EvidenceKind.DOCUMENT);
    Actor lead = staged.cast().actor("lead");
    criteria.assign(director, current().id(), code, staged.cast().person("team"), TODAY);

    assertThat(criteria.answer(lead, current().id(), code, Reply.NO, "no"))
        .map(Refusal::reason)
        .contains("gate.refused.not-owner");
    assertThat(
            criteria.answer(staged.cast().actor("team"), current().id(), code, Reply.NO, "not yet"))
        .isEmpty();
  }

  @Test
  void refusesFilesThatAreNotWhatTheirNameSays() {
    assertThat(
            evidence.bring(
                director,
                current().id(),
                firstPaper(),
                "report.pdf",
                new ByteArrayInputStream("no pdf".getBytes(StandardCharsets.UTF_8))))
        .isPresent();
    assertThat(current().files()).isEmpty();
  }

  @Test
  void suspendsTheBallotWhenAMandatoryAnswerTurnsUnmet() {
    answerEverything();
    submit();
    activities(1, 2);

    watch.look(Set.of(rollout));

    ArgumentCaptor<String> finding = ArgumentCaptor.forClass(String.class);
    verify(ballots).suspend(eq(ballot), finding.capture());
    assertThat(TitleText.in(finding.getValue(), Locale.ENGLISH))
        .isNotEqualTo(TitleText.in(finding.getValue(), Locale.SIMPLIFIED_CHINESE));
    assertThat(current().submission().orElseThrow().turned()).hasSize(1);
    assertThat(acts()).contains("gate-ballot-suspended");
  }

  @Test
  void looksAgainBeforeABallotIsReadOrVotedOn() {
    answerEverything();
    submit();
    activities(1, 2);

    briefings.look(current().id().value());

    verify(ballots).suspend(eq(ballot), any());
  }

  @Test
  void doesNotSuspendAgainForAFactTheCommitteeKnows() {
    answerEverything();
    submit();
    activities(1, 2);
    watch.look(Set.of(rollout));
    watch.look(Set.of(rollout));

    verify(ballots).suspend(any(), any());
  }

  @Test
  void suspendsAgainWhenAnAnswerTurnsASecondTime() {
    answerEverything();
    submit();
    activities(1, 2);
    watch.look(Set.of(rollout));
    activities(2, 2);
    watch.look(Set.of(rollout));
    activities(1, 2);
    watch.look(Set.of(rollout));

    verify(ballots, times(2)).suspend(any(), any());
  }

  @Test
  void showsVotersWhatWasFrozenAndWhatIsNow() {
    answerEverything();
    submit();
    activities(1, 2);

    var briefing = briefings.briefing(current().id().value(), Locale.ENGLISH);

    assertThat(briefing.lines()).hasSizeLessThanOrEqualTo(9);
    assertThat(briefing.lines().get(0).text()).contains("1 of 1 mandatory activities are closed");
    assertThat(briefing.lines().get(0).changed())
        .isEqualTo("1 of 2 mandatory activities are closed");
    assertThat(briefing.frozenHash()).isEqualTo(gates.frozen(current().id()).hash());
  }

  @Test
  void readsTheSameUntilAFactChanges() {
    answerEverything();
    submit();
    var before = briefings.briefing(current().id().value(), Locale.ENGLISH);

    assertThat(briefings.briefing(current().id().value(), Locale.ENGLISH)).isEqualTo(before);
    assertThat(before.lines()).allSatisfy(line -> assertThat(line.changed()).isNull());
  }

  @Test
  void takesASubmissionBackWithAReasonOnly() {
    answerEverything();
    submit();

    assertThat(watch.withdraw(director, current().id(), " "))
        .map(Refusal::reason)
        .contains("gate.refused.reason-length");
    assertThat(watch.withdraw(director, current().id(), "A figure was wrong")).isEmpty();

    assertThat(current().isDraft()).isTrue();
    verify(ballots).withdraw(ballot);
    assertThat(events.stream(GateEvents.Withdrawn.class)).hasSize(1);
    assertThat(acts()).contains("gate-withdrawn");
  }

  @Test
  void passesTheGateOnGo() {
    answerEverything();
    submit();

    close(Outcome.GO);

    assertThat(rollouts.view(rollout).position().gatesPassed()).isEqualTo(1);
    assertThat(gates.rounds(rollout)).hasSize(1);
    assertThat(gates.rounds(rollout).get(0).outcome()).isEqualTo(Outcome.GO);
    assertThat(events.stream(GateEvents.Decided.class)).hasSize(1);
    assertThat(acts()).contains("gate-decided");
  }

  @Test
  void tiesConditionsToTheNextGate() {
    answerEverything();
    submit();

    close(Outcome.CONDITIONAL);

    assertThat(conditions.lines(Set.of(rollout)).get(rollout))
        .singleElement()
        .satisfies(
            condition -> {
              assertThat(condition.blocks()).isEqualTo(Phase.KICKOFF);
              assertThat(condition.owner()).isEqualTo(staged.cast().person("team"));
            });
    assertThat(rollouts.view(rollout).position().gatesPassed()).isEqualTo(1);
  }

  @Test
  void opensANewRoundOnHoldThatNeedsANewDate() {
    answerEverything();
    submit();

    close(Outcome.HOLD);

    ReviewView next = current();
    assertThat(next.round()).isEqualTo(2);
    assertThat(rollouts.view(rollout).position().gatesPassed()).isZero();
    assertThat(refused())
        .extracting(Obstacle::kind)
        .contains(Obstacle.Kind.DATE, Obstacle.Kind.STALE);
    assertThat(rework.plan(director, next.id(), TODAY.minusDays(1)))
        .map(Refusal::reason)
        .contains("gate.refused.date-order");
    assertThat(rework.plan(director, next.id(), TODAY.plusDays(40))).isEmpty();
    assertThat(rollouts.view(rollout).plannedGates().get(Phase.PREPARATION))
        .isEqualTo(TODAY.plusDays(40));
    answerEverything();
    submit();
    assertThat(current().stage()).isEqualTo(Stage.SUBMITTED);
  }

  @Test
  void asksForTheReworkAfterNoGo() {
    answerEverything();
    submit();
    ReviewView refusedRound = current();

    close(Outcome.NO_GO);

    answerEverything();
    assertThat(refused()).extracting(Obstacle::kind).containsExactly(Obstacle.Kind.REWORK);
    assertThat(
            rework.agree(director, refusedRound.id(), Set.of("prep-charter"), "scope is unclear"))
        .isEmpty();
    verify(work)
        .reopen(director, rollout, Phase.PREPARATION, Set.of("prep-charter"), "scope is unclear");
    assertThat(events.stream(GateEvents.ReworkAgreed.class)).hasSize(1);
    assertThat(gates.rounds(rollout).get(0).reworkAgreed()).isTrue();
    submit();
    assertThat(current().stage()).isEqualTo(Stage.SUBMITTED);
  }

  @Test
  void keepsARefusedRoundReadable() {
    answerEverything();
    submit();
    ReviewView before = current();
    close(Outcome.NO_GO);

    ReviewView after = gates.review(rollout, Phase.PREPARATION, 1);

    assertThat(after.criteria()).isEqualTo(before.criteria());
    assertThat(after.files()).isEqualTo(before.files());
    assertThat(after.progress().outcome()).isEqualTo(Outcome.NO_GO);
  }

  @Test
  void waitsForAnExceptionAfterTheThirdNoGo() {
    for (int round = 1; round <= 3; round++) {
      GateReviewId refusedRound = current().id();
      answerEverything();
      submit();
      close(Outcome.NO_GO);
      rework.agree(director, refusedRound, Set.of("prep-charter"), "scope is unclear");
    }

    List<Gates.Round> all = gates.rounds(rollout);
    assertThat(all).hasSize(3);
    assertThat(gates.needsException(all.get(2).review())).isTrue();
    assertThat(gates.needsException(all.get(1).review())).isFalse();
    assertThat(events.stream(GateEvents.ThirdNoGo.class)).hasSize(1);

    rounds.allowFurtherRounds(rollout, Phase.PREPARATION);

    assertThat(gates.rounds(rollout)).hasSize(4);
    assertThat(current().round()).isEqualTo(4);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> rounds.allowFurtherRounds(rollout, Phase.PREPARATION));
  }

  @Test
  void ignoresTheOutcomeOfABallotThatWasTakenBack() {
    answerEverything();
    submit();
    watch.withdraw(director, current().id(), "A figure was wrong");

    close(Outcome.GO);

    assertThat(current().isDraft()).isTrue();
    assertThat(rollouts.view(rollout).position().gatesPassed()).isZero();
  }

  @Test
  void countsConditionalAsHoldWhereNoLaterGateCouldBeBlocked() {
    assertThat(GateDecisions.effective(Phase.POST_LAUNCH_REVIEW, Outcome.CONDITIONAL))
        .isEqualTo(Outcome.HOLD);
    assertThat(GateDecisions.effective(Phase.GO_LIVE, Outcome.CONDITIONAL))
        .isEqualTo(Outcome.CONDITIONAL);
  }

  private ReviewView current() {
    return gates.open(Set.of(rollout)).get(rollout);
  }

  private void submit() {
    assertThat(submission.submit(director, current().id()))
        .isInstanceOf(GateSubmission.Submitted.class);
  }

  private List<Obstacle> refused() {
    GateSubmission.Result result = submission.submit(director, current().id());
    assertThat(result).isInstanceOf(GateSubmission.Refused.class);
    return ((GateSubmission.Refused) result).obstacles();
  }

  private void close(Outcome outcome) {
    List<ProposedCondition> wishes =
        outcome == Outcome.CONDITIONAL
            ? List.of(
                new ProposedCondition(
                    "Train the branch", staged.cast().person("team"), TODAY.plusDays(20), false))
            : List.of();
    UUID subject = gates.rounds(rollout).get(gates.rounds(rollout).size() - 1).review().value();
    publisher.publishEvent(
        new BallotEvents.Closed(
            ballot, rollout, new BallotRequest.Subject("gate", subject), outcome, wishes));
  }

  /** As the team brings the papers and the director answers. */
  private void answerEverything() {
    for (CriterionView each : current().criteria()) {
      if (each.automatic()) {
        continue;
      }
      if (each.traits().kind() == EvidenceKind.DOCUMENT && current().files(each.code()).isEmpty()) {
        assertThat(bring(each.code())).isEmpty();
      }
      assertThat(
              criteria.answer(director, current().id(), each.code(), Reply.YES, "seen and counted"))
          .isEmpty();
    }
  }

  private Optional<Refusal> bring(String code) {
    return evidence.bring(
        staged.cast().actor("team"),
        current().id(),
        code,
        "minutes.txt",
        new ByteArrayInputStream("Everybody agreed.".getBytes(StandardCharsets.UTF_8)));
  }

  private String firstPaper() {
    return first(EvidenceKind.DOCUMENT);
  }

  private String first(EvidenceKind kind) {
    return current().criteria().stream()
        .filter(each -> each.traits().kind() == kind)
        .map(CriterionView::code)
        .findFirst()
        .orElseThrow();
  }

  private void possible(boolean quorum) {
    BallotView.Tally tally = new BallotView.Tally(4, 2, 0);
    when(reading.previewRoster(any(), any()))
        .thenReturn(new Ballots.Preview(tally, quorum, List.of()));
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private void activities(int ended, int all) {
    List<Activities.Line> lines = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      boolean done = i < ended;
      lines.add(
          new Activities.Line(
              UUID.randomUUID(),
              "prep-" + i,
              Phase.PREPARATION,
              done ? Activities.State.CLOSED : Activities.State.OPEN,
              true,
              null,
              null,
              done ? RolloutRooms.START : null));
    }
    when(activities.lines(anySet())).thenReturn(Map.of(rollout, lines));
  }

  private BallotView view() {
    return new BallotView(
        ballot,
        rollout,
        new BallotRequest.Subject("gate", UUID.randomUUID()),
        BallotView.State.OPEN,
        new BallotView.Term(RolloutRooms.START, DEADLINE, false, null),
        null,
        new BallotView.Tally(4, 2, 0),
        List.of());
  }
}
