package org.tollgate.governance.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.ballot.BallotFixtures.Committee;
import org.tollgate.governance.ballot.BallotManagement.Expiry;
import org.tollgate.governance.ballot.BallotView.State;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.governance.rollout.VotingRule.Majority;
import org.tollgate.governance.task.Inbox;
import org.tollgate.governance.task.TitleText;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.SettableClock;

@SpringBootTest(
    classes = BallotWorld.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "spring.messages.basename=messages/ballot")
@OnTestDatabase
class VotingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 25);

  @Autowired private BallotManagement management;
  @Autowired private Voting voting;
  @Autowired private Ballots ballots;
  @Autowired private Inbox inbox;
  @Autowired private SeatManagement seats;
  @Autowired private BallotFixtures.Committees committees;
  @Autowired private BallotFixtures.Question question;
  @Autowired private BallotFixtures.Witness witness;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEventPublisher publisher;

  private final UUID subject = UUID.randomUUID();
  private Committee committee;

  @BeforeEach
  void startsOnAWednesday() {
    clock.set(BallotFixtures.START);
    committee = committees.of(5, RosterWords.rule(Majority.SIMPLE));
  }

  @Test
  void closesOnTheVoteThatSettlesIt() {
    BallotId ballot = open();

    assertThat(vote(ballot, 0, Choice.GO)).isEqualTo(State.OPEN);
    assertThat(vote(ballot, 1, Choice.GO)).isEqualTo(State.OPEN);
    assertThat(vote(ballot, 2, Choice.HOLD)).isEqualTo(State.OPEN);
    assertThat(vote(ballot, 3, Choice.GO)).isEqualTo(State.CLOSED);

    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
    assertThat(witness.closed)
        .filteredOn(event -> event.ballot().equals(ballot))
        .singleElement()
        .satisfies(event -> assertThat(event.outcome()).isEqualTo(Outcome.GO));
  }

  @Test
  void staysOpenWhileOneOfThreeAndSeatsNeverVotes() {
    committee = committees.of(3, RosterWords.rule(Majority.UNANIMOUS));
    BallotId ballot = open();

    vote(ballot, 0, Choice.GO);
    assertThat(vote(ballot, 1, Choice.GO)).isEqualTo(State.OPEN);
    clock.advance(Duration.ofDays(9));

    assertThat(management.expire(ballot)).isEqualTo(Expiry.EXTENDED);
    assertThat(ballots.view(ballot).state()).isEqualTo(State.OPEN);
    assertThat(ballots.view(ballot).outcome()).isNull();
  }

  @Test
  void takesThreeRejectionsOfFiveForNoGo() {
    committee = committees.of(5, RosterWords.rule(Majority.THRESHOLD, 60, 50));
    BallotId ballot = open();

    vote(ballot, 0, Choice.NO_GO);
    vote(ballot, 1, Choice.NO_GO);
    assertThat(vote(ballot, 2, Choice.NO_GO)).isEqualTo(State.CLOSED);

    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.NO_GO);
  }

  @Test
  void closesOnTheVeryLastVote() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.HOLD);
    vote(ballot, 3, Choice.GO);
    vote(ballot, 2, Choice.HOLD);

    assertThat(vote(ballot, 4, Choice.GO)).isEqualTo(State.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
  }

  @Test
  void aChangedRuleLeavesARunningBallotAlone() {
    BallotId ballot = open();
    VotingRule stricter = RosterWords.rule(Majority.UNANIMOUS, 60, 100);
    assertThat(seats.decideBy(committee.director(), committee.rollout(), stricter)).isEmpty();

    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.HOLD);
    assertThat(vote(ballot, 3, Choice.GO)).isEqualTo(State.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
    assertThat(ballots.preview(committee.rollout(), Map.of()).quorum()).isEqualTo(5);
  }

  @Test
  void countsNoVoteOfAnEarlierRoundButKeepsItReadable() {
    BallotId first = open();
    vote(first, 0, Choice.GO);
    vote(first, 1, Choice.GO);
    management.withdraw(first);
    BallotId second = open();

    assertThat(ballots.view(second).tally().cast()).isZero();
    assertThat(vote(second, 3, Choice.GO)).isEqualTo(State.OPEN);
    BallotView old = ballots.view(first);
    assertThat(old.state()).isEqualTo(State.WITHDRAWN);
    assertThat(old.roster())
        .filteredOn(line -> line.vote() != null)
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.vote().choice()).isEqualTo(Choice.GO));
    assertThat(refusal(first, committee.voters().get(4), Choice.GO))
        .isEqualTo("ballot.refused.withdrawn");
  }

  @Test
  void refusesASecondBallotAboutTheSameWhileOneRuns() {
    open();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(this::open);
  }

  @Test
  void replacesAVoteUntilItClosesAndKeepsTheEarlierOne() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.NO_GO);
    clock.advance(Duration.ofHours(1));
    vote(ballot, 0, Choice.HOLD);
    clock.advance(Duration.ofHours(1));
    vote(ballot, 0, Choice.GO);
    assertThat(ballots.view(ballot).tally().cast()).isEqualTo(1);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.GO);
    assertThat(ballots.view(ballot).state()).isEqualTo(State.CLOSED);

    BallotView.VoteView vote = line(ballot, committee.chair()).vote();
    assertThat(vote.choice()).isEqualTo(Choice.GO);
    assertThat(vote.replaced())
        .extracting(BallotView.VoteView::choice)
        .containsExactly(Choice.HOLD, Choice.NO_GO);
    assertThat(refusal(ballot, committee.chair(), Choice.HOLD)).isEqualTo("ballot.refused.closed");
  }

  @Test
  void hidesSingleVotesUntilItHasClosed() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);

    assertThat(line(ballot, committee.chair()).voted()).isTrue();
    assertThat(line(ballot, committee.chair()).vote()).isNull();
    assertThat(ballots.signatures(ballot)).isEmpty();
  }

  @Test
  void carriesEveryConditionOfItsSupporters() {
    BallotId ballot = open();
    PersonId owner = committee.director().person();
    ProposedCondition forms = condition("Forms accepted", owner);
    ProposedCondition budget = condition("Budget confirmed", owner);
    cast(ballot, committee.voters().get(3), Choice.CONDITIONAL, List.of(forms));
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.HOLD);
    cast(ballot, committee.voters().get(2), Choice.CONDITIONAL, List.of(budget));
    vote(ballot, 4, Choice.ABSTAIN);

    assertThat(witness.closed)
        .filteredOn(event -> event.ballot().equals(ballot))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.outcome()).isEqualTo(Outcome.CONDITIONAL);
              assertThat(event.conditions()).containsExactlyInAnyOrder(forms, budget);
            });
  }

  @Test
  void refusesTheSubmitterByEveryWay() {
    Actor submitter = committee.director();
    BallotId ballot = open();
    assertThat(refusal(ballot, submitter, Choice.GO)).isEqualTo("ballot.barred.submitter");

    Actor member = committee.voters().get(3);
    assertThat(seats.fill(submitter, committee.seatOf(member), submitter.person(), "role change"))
        .isEmpty();
    assertThat(refusal(ballot, submitter, Choice.GO)).isEqualTo("ballot.barred.submitter");
    assertThat(line(ballot, submitter).barred()).isEqualTo("ballot.barred.submitter");
    assertThat(ballots.view(ballot).tally().entitled()).isEqualTo(4);
    assertThat(voting.ticket(submitter, ballot, Locale.ENGLISH)).isInstanceOf(Ticket.None.class);
    assertThat(witness.refusals(ballot)).containsOnly("ballot.barred.submitter").hasSize(2);
  }

  @Test
  void refusesAnEvidenceAuthorWhoIsNamedAsASubstituteAfterOpening() {
    Actor author = committee.stranger();
    BallotId ballot = open(Map.of(author.person(), "ballot.barred.evidence-author"));
    committee.substitute(committee.chair(), author, TODAY, TODAY.plusDays(3));

    assertThat(refusal(ballot, author, Choice.GO)).isEqualTo("ballot.barred.evidence-author");
  }

  @Test
  void barsTheSeatOfAnEvidenceAuthorAndWhoStandsInForThem() {
    Actor author = committee.voters().get(3);
    Actor standIn = committee.stranger();
    committee.substitute(author, standIn, TODAY, TODAY.plusDays(3));
    BallotId ballot = open(Map.of(author.person(), "ballot.barred.evidence-author"));

    assertThat(refusal(ballot, author, Choice.GO)).isEqualTo("ballot.barred.evidence-author");
    assertThat(refusal(ballot, standIn, Choice.GO)).isEqualTo("ballot.barred.delegate");
    assertThat(ballots.view(ballot).tally()).isEqualTo(new BallotView.Tally(4, 2, 0));
    assertThat(line(ballot, author).barred()).isEqualTo("ballot.barred.evidence-author");
  }

  @Test
  void letsNobodyActForABarredSeatWhoIsNamedAfterOpening() {
    Actor author = committee.voters().get(3);
    Actor standIn = committee.stranger();
    BallotId ballot = open(Map.of(author.person(), "ballot.barred.evidence-author"));

    committee.substitute(author, standIn, TODAY, TODAY.plusDays(20));

    assertThat(refusal(ballot, standIn, Choice.GO)).isEqualTo("ballot.refused.seat-barred");
    assertThat(witness.refusals(ballot)).containsExactly("ballot.refused.seat-barred");
    management.remind(ballot);
    assertThat(titles(standIn)).isEmpty();
    assertThat(ballots.view(ballot).tally().entitled()).isEqualTo(4);
    assertThat(ballots.view(ballot).tally().cast()).isZero();
  }

  @Test
  void letsNobodyPresideForABarredChair() {
    Actor standIn = committee.stranger();
    BallotId ballot = open(Map.of(committee.chair().person(), "ballot.barred.evidence-author"));
    committee.substitute(committee.chair(), standIn, TODAY, TODAY.plusDays(20));
    management.suspend(ballot, "G5-07: 220 records lost");

    assertThat(management.resume(standIn, ballot))
        .contains(Refusal.because("ballot.refused.not-chair"));
    assertThat(management.resume(committee.chair(), ballot))
        .contains(Refusal.because("ballot.barred.evidence-author"));
    assertThat(ballots.view(ballot).state()).isEqualTo(State.SUSPENDED);
  }

  @Test
  void letsASubstituteVoteOnTheirDaysAndNamesBoth() {
    Actor member = committee.voters().get(3);
    Actor standIn = committee.stranger();
    committee.substitute(member, standIn, TODAY.plusDays(1), TODAY.plusDays(2));
    BallotId ballot = open();
    // not yet a reader of the rollout
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> voting.ticket(standIn, ballot, Locale.ENGLISH));

    clock.advance(Duration.ofDays(1));
    assertThat(cast(ballot, standIn, Choice.GO, List.of())).isInstanceOf(VoteResult.Accepted.class);
    assertThat(line(ballot, member).substitute()).isEqualTo(standIn.person());
    assertThat(witness.actsOf(ballot, "vote-cast"))
        .singleElement()
        .satisfies(
            act ->
                assertThat(act.facts())
                    .containsEntry("substitute", true)
                    .containsEntry("holder", member.person().value()));
  }

  @Test
  void letsTheHolderReplaceTheSubstitutesVoteButNotTheOtherWayRound() {
    Actor member = committee.voters().get(3);
    Actor standIn = committee.stranger();
    committee.substitute(member, standIn, TODAY, TODAY.plusDays(2));
    BallotId ballot = open();
    cast(ballot, standIn, Choice.GO, List.of());
    cast(ballot, member, Choice.HOLD, List.of());

    assertThat(refusal(ballot, standIn, Choice.GO)).isEqualTo("ballot.refused.holder-voted");
    assertThat(ballots.view(ballot).tally().cast()).isEqualTo(1);
  }

  @Test
  void refusesWhoHasNoSeatInTheBallot() {
    BallotId ballot = open();
    Actor lead = committee.stranger();
    committee.fill(
        committee.add(
            org.tollgate.governance.rollout.NewSeat.of(
                org.tollgate.governance.rollout.SeatRole.DEPARTMENT_LEAD,
                "Sales",
                committee.client())),
        lead);

    assertThat(refusal(ballot, lead, Choice.GO)).isEqualTo("ballot.refused.not-on-roster");
  }

  @Test
  void recordsEvenTheAttemptOfAStrangerToTheRollout() {
    BallotId ballot = open();
    CastVote vote = on(ballot, committee.chair(), Choice.GO, List.of(), BallotFixtures.PASSWORD);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> voting.cast(committee.stranger(), ballot, vote));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> voting.cast(Actor.SYSTEM, ballot, vote));
    assertThat(witness.actsOf(ballot, "vote-refused"))
        .hasSize(2)
        .allMatch(Recordable::survivesRollback);
  }

  @Test
  void passesTheVoteOnWithTheSeat() {
    Actor member = committee.voters().get(3);
    Actor next = committee.stranger();
    BallotId ballot = open();
    committee.fill(committee.seatOf(member), next);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> voting.ticket(member, ballot, Locale.ENGLISH));
    assertThat(titles(next)).containsExactly("ballot.work.vote");
    assertThat(titles(member)).isEmpty();
    assertThat(cast(ballot, next, Choice.GO, List.of())).isInstanceOf(VoteResult.Accepted.class);
  }

  @Test
  void saysWhatChangedOnAStalePageBeforeItAsksForThePassword() {
    BallotId ballot = open();
    CastVote old = on(ballot, committee.chair(), Choice.GO, List.of(), "wrong password");
    question.say(
        subject,
        new BallotSubjects.Line(
            "stop", "245 of 254 certified", "231 of 254 certified", "G5-01", "/g5"));

    VoteResult.Refused refused = (VoteResult.Refused) voting.cast(committee.chair(), ballot, old);

    assertThat(refused.refusal().reason()).isEqualTo("ballot.refused.stale");
    assertThat(refused.changes())
        .containsExactly(
            new VoteResult.Change(
                "G5-01 (met): 245 of 254 certified",
                "G5-01 (not met): 245 of 254 certified Now: 231 of 254 certified"));
    assertThat(ballots.view(ballot).tally().cast()).isZero();
  }

  @Test
  void showsNoChangesThatAForgedPageClaims() {
    BallotId ballot = open();
    CastVote.Shown forged = new CastVote.Shown("00", "All is well", Locale.ENGLISH);

    VoteResult result =
        voting.cast(
            committee.chair(),
            ballot,
            new CastVote(Choice.GO, "", List.of(), BallotFixtures.PASSWORD, forged));

    assertThat(result).isEqualTo(VoteResult.Refused.because("ballot.refused.stale"));
  }

  @Test
  void signsWhatTheServerRenderedWithTheChoiceAndTheSeat() {
    BallotId ballot = open();
    Ticket.Sheet sheet = sheet(ballot, committee.chair());
    VoteResult.Accepted accepted =
        (VoteResult.Accepted) cast(ballot, committee.chair(), Choice.GO, List.of());
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.GO);

    Ballots.Signature signature =
        ballots.signatures(ballot).stream()
            .filter(s -> s.by().equals(committee.chair().person()))
            .findFirst()
            .orElseThrow();
    assertThat(signature.hash())
        .isEqualTo(accepted.hash())
        .isEqualTo(sheet.hashes().get(Choice.GO));
    assertThat(SignedText.sha256(signature.text())).isEqualTo(signature.hash());
    assertThat(signature.text())
        .contains("245 of 254 certified", ballot.toString(), sheet.seat().toString())
        .endsWith("vote GO for the seat Chair.");
    assertThat(sheet.hashes().values()).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void refusesAWrongPasswordAndCountsNothing() {
    BallotId ballot = open();

    VoteResult result =
        voting.cast(
            committee.chair(),
            ballot,
            on(ballot, committee.chair(), Choice.GO, List.of(), "not the password"));

    assertThat(result).isEqualTo(VoteResult.Refused.because("ballot.refused.password"));
    assertThat(ballots.view(ballot).tally().cast()).isZero();
    assertThat(witness.refusals(ballot)).containsExactly("ballot.refused.password");
  }

  @Test
  void recordsDigestsAndNeverWords() {
    BallotId ballot = open();
    ProposedCondition condition =
        condition("Back office accepts the forms", committee.director().person());
    cast(ballot, committee.chair(), Choice.CONDITIONAL, List.of(condition));

    Recordable act = witness.actsOf(ballot, "vote-cast").get(0);
    assertThat(act.facts().toString()).doesNotContain("Back office", "Because", "Okafor");
    assertThat(act.facts())
        .containsKeys("choice", "comment", "conditions", "shown")
        .doesNotContainValue(Choice.CONDITIONAL);
  }

  @Test
  void revealsChoicesInTheRecordOnlyWhenTheBallotCloses() {
    BallotId ballot = open();
    for (int voter = 0; ballots.view(ballot).state() == State.OPEN; voter++) {
      vote(ballot, voter, Choice.GO);
    }

    assertThat(witness.actsOf(ballot, "vote-cast").toString()).doesNotContain("GO");
    assertThat(witness.actsOf(ballot, "ballot-closed").get(0).facts().get("choices").toString())
        .contains("choice=GO");
  }

  @Test
  void asksTheChairForACastingVoteInATie() {
    committee = committees.of(4, RosterWords.rule(Majority.SIMPLE));
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.HOLD);
    assertThat(vote(ballot, 3, Choice.NO_GO)).isEqualTo(State.TIED);

    assertThat(titles(committee.chair())).containsExactly("ballot.work.casting");
    assertThat(titles(committee.voters().get(1))).isEmpty();
    Ticket.Sheet sheet = sheet(ballot, committee.chair());
    assertThat(sheet.casting()).isTrue();
    assertThat(sheet.meanings()).doesNotContainKey(Choice.ABSTAIN);
    CastVote casting =
        CastVote.on(sheet, Choice.GO, "forms first", List.of(), BallotFixtures.PASSWORD);
    assertThat(
            ((VoteResult.Refused) voting.decideTie(committee.voters().get(1), ballot, casting))
                .refusal()
                .reason())
        .isEqualTo("ballot.refused.not-chair");
    assertThat(voting.decideTie(committee.chair(), ballot, casting))
        .isInstanceOf(VoteResult.Accepted.class);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
    assertThat(witness.actsOf(ballot, "casting-vote-cast")).hasSize(1);
    assertThat(line(ballot, committee.chair()).vote().choice()).isEqualTo(Choice.GO);
  }

  @Test
  void fallsBackWhenTheChairDoesNotDecideATie() {
    committee = committees.of(4, RosterWords.rule(Majority.SIMPLE));
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.HOLD);
    vote(ballot, 3, Choice.HOLD);
    clock.set(ballots.view(ballot).term().deadline());

    assertThat(management.expire(ballot)).isEqualTo(Expiry.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.HOLD);
  }

  @Test
  void letsATieBeDissolvedByAReplacedVote() {
    committee = committees.of(4, RosterWords.rule(Majority.SIMPLE));
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.HOLD);
    vote(ballot, 3, Choice.HOLD);

    assertThat(vote(ballot, 3, Choice.GO)).isEqualTo(State.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
  }

  @Test
  void extendsOnceWithoutAQuorumAndThenFallsBack() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    Instant deadline = ballots.view(ballot).term().deadline();
    assertThat(management.expire(ballot)).isEqualTo(Expiry.EXTENDED);
    assertThat(ballots.view(ballot).term().extended()).isFalse();

    clock.set(deadline);
    assertThat(refusal(ballot, committee.voters().get(1), Choice.GO))
        .isEqualTo("ballot.refused.deadline");
    assertThat(management.expire(ballot)).isEqualTo(Expiry.EXTENDED);
    assertThat(management.expire(ballot)).isEqualTo(Expiry.EXTENDED);
    BallotView.Term extended = ballots.view(ballot).term();
    assertThat(extended.extended()).isTrue();
    assertThat(extended.deadline()).isAfter(deadline);
    assertThat(vote(ballot, 1, Choice.GO)).isEqualTo(State.OPEN);

    clock.set(extended.deadline());
    assertThat(management.expire(ballot)).isEqualTo(Expiry.CLOSED);
    assertThat(management.expire(ballot)).isEqualTo(Expiry.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.HOLD);
    assertThat(witness.closed).filteredOn(e -> e.ballot().equals(ballot)).hasSize(1);
  }

  @Test
  void countsWhatThereIsAtAQuorateDeadline() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 3, Choice.HOLD);
    clock.set(ballots.view(ballot).term().deadline());

    assertThat(management.expire(ballot)).isEqualTo(Expiry.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.GO);
  }

  @Test
  void letsNobodyVoteWhileSuspendedAndSetsEarlierVotesAsideWhenItGoesOn() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    Instant deadline = ballots.view(ballot).term().deadline();
    management.suspend(ballot, "G5-01 People certified");

    assertThat(refusal(ballot, committee.voters().get(1), Choice.GO))
        .isEqualTo("ballot.refused.suspended");
    assertThat(titles(committee.voters().get(1))).containsExactly("ballot.work.suspended");
    assertThat(management.resume(committee.voters().get(1), ballot)).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(management.resume(committee.chair(), ballot)).isEmpty();

    BallotView resumed = ballots.view(ballot);
    assertThat(resumed.state()).isEqualTo(State.OPEN);
    assertThat(resumed.tally().cast()).isZero();
    assertThat(resumed.term().deadline()).isEqualTo(deadline.plus(Duration.ofDays(1)));
    assertThat(sheet(ballot, committee.chair()).text())
        .contains("Known when voting: G5-01 People certified");
    assertThat(titles(committee.chair())).containsExactly("ballot.work.vote-again");
    vote(ballot, 0, Choice.HOLD);
    vote(ballot, 1, Choice.HOLD);
    vote(ballot, 3, Choice.HOLD);
    assertThat(line(ballot, committee.chair()).vote().replaced())
        .extracting(BallotView.VoteView::choice)
        .containsExactly(Choice.GO);
  }

  @Test
  void tellsWhatTurnedUnmetInTheLanguageInWhichItIsReadAndSigned() {
    BallotId ballot = open();
    Locale russian = Locale.forLanguageTag("ru");
    management.suspend(
        ballot, TitleText.of(l -> l.equals(russian) ? "G5-01: потеряно" : "G5-01: lost"));
    assertThat(management.resume(committee.chair(), ballot)).isEmpty();

    Ticket.Sheet sheet = (Ticket.Sheet) voting.ticket(committee.chair(), ballot, russian);
    assertThat(sheet.text()).contains("G5-01: потеряно").doesNotContain("lost");
    assertThat(sheet(ballot, committee.chair()).text())
        .contains("Known when voting: G5-01: lost")
        .doesNotContain("потеряно");
  }

  @Test
  void neverPassesOutOfASuspension() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);
    vote(ballot, 3, Choice.HOLD);
    management.suspend(ballot, "G5-01 People certified");
    clock.set(ballots.view(ballot).term().deadline());
    assertThat(management.expire(ballot)).isEqualTo(Expiry.EXTENDED);
    clock.set(ballots.view(ballot).term().deadline());

    assertThat(management.expire(ballot)).isEqualTo(Expiry.CLOSED);
    assertThat(ballots.view(ballot).outcome()).isEqualTo(Outcome.HOLD);
  }

  @Test
  void everyVoterHasTheirOwnWorkUntilTheyHaveVoted() {
    BallotId ballot = open();
    assertThat(committee.voters())
        .allSatisfy(voter -> assertThat(titles(voter)).containsExactly("ballot.work.vote"));

    vote(ballot, 0, Choice.GO);
    assertThat(titles(committee.chair())).isEmpty();
    vote(ballot, 1, Choice.GO);
    vote(ballot, 2, Choice.GO);

    assertThat(ballots.view(ballot).state()).isEqualTo(State.CLOSED);
    assertThat(committee.voters()).allSatisfy(voter -> assertThat(titles(voter)).isEmpty());
  }

  @Test
  void givesASubstituteTheWorkWithTheHolder() {
    Actor member = committee.voters().get(3);
    Actor standIn = committee.stranger();
    committee.substitute(member, standIn, TODAY.plusDays(1), TODAY.plusDays(2));
    BallotId ballot = open();
    assertThat(titles(standIn)).containsExactly("ballot.work.vote");

    cast(ballot, member, Choice.GO, List.of());
    assertThat(titles(standIn)).isEmpty();
  }

  @Test
  void remindsThoseWhoAreMissingAndTellsChairAndSubmitterWho() {
    BallotId ballot = open();
    vote(ballot, 0, Choice.GO);
    vote(ballot, 1, Choice.GO);

    management.remind(ballot);
    management.escalate(ballot);

    assertThat(entries(committee.voters().get(3)))
        .singleElement()
        .matches(Inbox.Entry::reminded)
        .matches(Inbox.Entry::escalated);
    for (Actor told : List.of(committee.chair(), committee.director())) {
      assertThat(entries(told))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.title()).isEqualTo("ballot.work.missing");
                assertThat(entry.arguments().get(1)).isEqualTo("Member 2, Member 3, Member 4");
              });
    }
    vote(ballot, 2, Choice.GO);
    assertThat(titles(committee.director())).isEmpty();
  }

  @Test
  void cannotOpenWhereAQuorumIsOutOfReach() {
    List<Actor> voters = committee.voters();
    for (Actor member : voters.subList(1, 4)) {
      assertThat(seats.vacate(committee.director(), committee.seatOf(member), "left")).isEmpty();
    }

    BallotManagement.Opening opening = management.open(request(Map.of()));

    assertThat(opening).isInstanceOf(BallotManagement.Impossible.class);
    assertThat(ballots.previewRoster(committee.rollout(), Map.of()).quorumPossible()).isFalse();
    assertThat(titles(committee.chair())).isEmpty();
  }

  @Test
  void endsWithTheRolloutThatIsStopped() {
    BallotId ballot = open();
    publisher.publishEvent(new RolloutEvents.Stopped(committee.rollout()));

    assertThat(ballots.view(ballot).state()).isEqualTo(State.WITHDRAWN);
    assertThat(titles(committee.chair())).isEmpty();
  }

  @Test
  void readsAnyNumberOfBallotsAtOnce() {
    BallotId first = open();
    management.withdraw(first);
    BallotId second = open();

    assertThat(ballots.views(java.util.Set.of(first, second))).hasSize(2);
    assertThat(ballots.views(java.util.Set.of())).isEmpty();
  }

  private BallotId open() {
    return open(Map.of());
  }

  private BallotId open(Map<PersonId, String> barred) {
    return ((BallotManagement.Opened) management.open(request(barred))).ballot();
  }

  private BallotRequest request(Map<PersonId, String> barred) {
    return new BallotRequest(
        committee.rollout(),
        new BallotRequest.Subject("question", subject),
        committee.director().person(),
        barred,
        clock.instant(),
        null);
  }

  private State vote(BallotId ballot, int voter, Choice choice) {
    VoteResult result = cast(ballot, committee.voters().get(voter), choice, List.of());
    assertThat(result).isInstanceOf(VoteResult.Accepted.class);
    return ((VoteResult.Accepted) result).state();
  }

  private VoteResult cast(
      BallotId ballot, Actor voter, Choice choice, List<ProposedCondition> conditions) {
    return voting.cast(
        voter, ballot, on(ballot, voter, choice, conditions, BallotFixtures.PASSWORD));
  }

  /** The voter's own sheet, or for who has none another's: as a forged request would bring it. */
  private CastVote on(
      BallotId ballot,
      Actor voter,
      Choice choice,
      List<ProposedCondition> conditions,
      String password) {
    Ticket own = voting.ticket(voter, ballot, Locale.ENGLISH);
    if (own instanceof Ticket.Sheet sheet) {
      return CastVote.on(sheet, choice, "Because", conditions, password);
    }
    CastVote.Shown none = new CastVote.Shown("", "", Locale.ENGLISH);
    return new CastVote(choice, "Because", conditions, password, none);
  }

  private String refusal(BallotId ballot, Actor voter, Choice choice) {
    VoteResult result = cast(ballot, voter, choice, List.of());
    assertThat(result).isInstanceOf(VoteResult.Refused.class);
    return ((VoteResult.Refused) result).refusal().reason();
  }

  private Ticket.Sheet sheet(BallotId ballot, Actor voter) {
    return (Ticket.Sheet) voting.ticket(voter, ballot, Locale.ENGLISH);
  }

  private BallotView.RosterLine line(BallotId ballot, Actor holder) {
    return ballots.view(ballot).roster().stream()
        .filter(line -> holder.person().equals(line.holder()))
        .findFirst()
        .orElseThrow();
  }

  private static ProposedCondition condition(String text, PersonId owner) {
    return new ProposedCondition(text, owner, TODAY.plusDays(20), false);
  }

  private List<Inbox.Entry> entries(Actor person) {
    return inbox.of(person, 0).entries().getContent();
  }

  private List<String> titles(Actor person) {
    return entries(person).stream().map(Inbox.Entry::title).toList();
  }
}
