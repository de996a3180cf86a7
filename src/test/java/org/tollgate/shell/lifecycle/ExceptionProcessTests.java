package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.ballot.Choice;
import org.tollgate.governance.exceptions.Breach;
import org.tollgate.governance.exceptions.ExceptionId;
import org.tollgate.governance.exceptions.ExceptionManagement;
import org.tollgate.governance.exceptions.ExceptionManagement.Opening;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.ExceptionView.State;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.exceptions.Proposal;
import org.tollgate.governance.gate.GateReviewId;
import org.tollgate.governance.gate.GateRework;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.rollout.VotingRule;
import org.tollgate.testing.As;

/** Exceptions on the real domain: ballot, what follows from it, and the engine beside it. */
class ExceptionProcessTests extends AbstractLifecycle {

  private static final Breach LATE =
      new Breach(
          Breach.Kind.TIME,
          "The test environment came six weeks late",
          "Drop the interface, or move the gates by six weeks; we propose the latter");

  @Autowired private ExceptionManagement management;
  @Autowired private Exceptions exceptions;
  @Autowired private Ballots ballots;
  @Autowired private Gates gates;
  @Autowired private GateRework rework;
  @Autowired private Reconciliation reconciliation;
  @Autowired private HourlyRound round;
  @Autowired private MockMvcTester web;

  @Test
  void letsThePhaseGoOnWhileTheCommitteeDecides() {
    List<String> before = waiting();

    open(LATE, Proposal.goOn(later()));

    assertThat(waiting()).containsAll(before).contains("exception-decision");
  }

  @Test
  void movesTheGatesWhenTheCommitteeAgrees() {
    ExceptionId exception = open(LATE, Proposal.goOn(later()));

    vote(exception, Choice.GO);

    assertThat(exceptions.view(exception).state()).isEqualTo(State.AGREED);
    assertThat(rollouts.view(rollout).plannedGates()).isEqualTo(later());
    assertThat(waiting()).isNotEmpty().doesNotContain("exception-decision");
    assertThat(record("exception-decided")).hasSize(1);
  }

  @Test
  void leavesEverythingAsItWasWhenTheCommitteeDeclines() {
    Map<Phase, LocalDate> before = rollouts.view(rollout).plannedGates();
    ExceptionId exception = open(LATE, Proposal.goOn(later()));

    vote(exception, Choice.NO_GO);

    assertThat(exceptions.view(exception).state()).isEqualTo(State.DECLINED);
    assertThat(rollouts.view(rollout).plannedGates()).isEqualTo(before);
    assertThat(waiting()).doesNotContain("exception-decision");
  }

  @Test
  void asksTheDirectorAgainAfterHold() {
    ExceptionId exception = open(LATE, Proposal.goOn(later()));
    vote(exception, Choice.HOLD);
    assertThat(exceptions.view(exception).state()).isEqualTo(State.OPEN);
    assertThat(waiting()).contains("exception-decision");

    assertThat(
            management.propose(
                staged.cast().director(),
                exception,
                "Stop it before it costs more",
                Proposal.stop()))
        .isEmpty();
    assertThat(exceptions.view(exception).course().round()).isEqualTo(2);
    vote(exception, Choice.GO);

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.STOPPED);
  }

  @Test
  void stopsTheRolloutAndClosesEveryTaskButKeepsTheRecord() {
    ExceptionId other = open(LATE, Proposal.goOn(later()));
    ExceptionId exception = open(LATE, Proposal.stop());

    vote(exception, Choice.GO);

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.STOPPED);
    assertThat(instances()).isZero();
    assertThat(exceptions.view(other).state()).isEqualTo(State.LAPSED);
    assertThat(ballot(other).state()).isEqualTo(BallotView.State.WITHDRAWN);
    assertThat(
            database.queryForObject(
                "select count(*) from task_item where rollout_id = ?", Long.class, rollout.value()))
        .isZero();
    assertThat(record("rollout-stopped")).hasSize(1);
    assertThat(reconciliation.run(Actor.SYSTEM).repaired()).doesNotContainKey(rollout);
  }

  @Test
  void stopsARolloutWhoseGateIsBeforeTheCommittee() {
    walk.doTheWork(staged);
    walk.answer(staged);
    walk.submit(staged);
    ExceptionId exception = open(LATE, Proposal.stop());

    vote(exception, Choice.GO);

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.STOPPED);
    assertThat(instances()).isZero();
  }

  @Test
  void opensByItselfAfterAThirdNoGoAndGivesTheGateAnotherRound() {
    for (int round = 1; round <= 3; round++) {
      refuse(round);
    }
    assertThat(gates.rounds(rollout)).hasSize(3);
    ExceptionView opened = exceptions.of(rollout).get(0);
    assertThat(opened.state()).isEqualTo(State.OPEN);
    assertThat(opened.reason().kind()).isEqualTo(Breach.Kind.THIRD_NO_GO);
    assertThat(waiting()).contains("exception-decision", "rework-preparation");

    assertThat(
            management.propose(
                staged.cast().director(),
                opened.id(),
                "Another round with a new partner",
                Proposal.goOn(Map.of())))
        .isEmpty();
    vote(opened.id(), Choice.GO);

    assertThat(gates.rounds(rollout)).hasSize(4);
    assertThat(waiting()).containsExactly("rework-preparation");
    agreeRework(gates.rounds(rollout).get(2).review());
    jobs.runDue();
    walk.gate(staged, Choice.GO);
    assertThat(position().gatesPassed()).isOne();
  }

  @Test
  void changesACommitteeSeatAfterGateOne() {
    passGateOne();
    SeatView seat = member("Finance");

    agree(Proposal.SeatWish.fill(seat.id(), staged.cast().person("outsider")));

    assertThat(member("Finance").id()).isEqualTo(seat.id());
    assertThat(member("Finance").person()).isEqualTo(staged.cast().person("outsider"));
  }

  @Test
  void addsASeatToTheCommitteeTogetherWithWhoHoldsIt() {
    passGateOne();
    Proposal.NewMember branches = new Proposal.NewMember("Branches", staged.cast().client());

    ExceptionId exception =
        agree(Proposal.SeatWish.add(branches, staged.cast().person("outsider")));

    assertThat(member("Branches").role()).isEqualTo(SeatRole.COMMITTEE_MEMBER);
    assertThat(member("Branches").person()).isEqualTo(staged.cast().person("outsider"));
    assertThat(record("seat-added"))
        .last()
        .extracting(row -> row.get("facts").toString())
        .asString()
        .contains(exception.value().toString());
    assertThat(changeRefused(Proposal.SeatWish.add(branches, null)))
        .isEqualTo("exceptions.refused.seat-exists");
  }

  @Test
  void addsNoSeatWhereItsHolderMayNotHoldIt() {
    passGateOne();
    Proposal.NewMember branches = new Proposal.NewMember("Branches", staged.cast().client());

    ExceptionId exception =
        decide(Proposal.SeatWish.add(branches, staged.cast().person("member1")));

    assertThat(exceptions.view(exception).course().obstacle())
        .isEqualTo("rollout.refused.second-committee-seat");
    assertThat(rollouts.seats(rollout)).noneMatch(seat -> seat.title().equals("Branches"));
  }

  @Test
  void removesASeatWithWhoHoldsItButNeverTheChair() {
    passGateOne();
    SeatView seat = member("Finance");

    ExceptionId exception = agree(Proposal.SeatWish.remove(seat.id()));

    assertThat(rollouts.seats(rollout)).extracting(SeatView::id).doesNotContain(seat.id());
    assertThat(record("seat-removed")).hasSize(1);
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions/{e}", rollout, exception)
                .with(As.person(staged.cast().person("chair"))))
        .bodyText()
        .contains("Seat Finance is removed; its history stays");
    SeatView chair = rollouts.seats(rollout).stream().filter(SeatView::chair).findFirst().get();
    assertThat(changeRefused(Proposal.SeatWish.remove(chair.id())))
        .isEqualTo("exceptions.refused.seat-needed");
  }

  @Test
  void changesTheRuleAndLeavesARunningBallotAlone() {
    passGateOne();
    VotingRule before = rollouts.view(rollout).votingRule();
    VotingRule stricter =
        new VotingRule(VotingRule.Majority.UNANIMOUS, 60, 100, VotingRule.Fallback.NO_GO, 5, 2);
    ExceptionId running = open(LATE, Proposal.goOn(Map.of()));

    agree(Proposal.SeatWish.decideBy(stricter));

    assertThat(rollouts.view(rollout).votingRule()).isEqualTo(stricter);
    int seats = ballot(running).tally().entitled();
    assertThat(ballot(running).tally().quorum())
        .isEqualTo((seats * before.quorumPercent() + 99) / 100)
        .isLessThan(seats);
    walk.vote(staged, ballot(running).id(), Choice.GO, List.of("chair", "member1", "member2"));
    assertThat(exceptions.view(running).state()).as("by the old rule").isEqualTo(State.AGREED);
    assertThat(ballot(open(LATE, Proposal.goOn(Map.of()))).tally().quorum()).isEqualTo(seats);
    assertThat(record("voting-rule-changed")).hasSize(1);
    assertThat(changeRefused(Proposal.SeatWish.decideBy(stricter)))
        .isEqualTo("exceptions.refused.same-rule");
  }

  @Test
  void leavesTheCommitteeToTheSponsorBeforeGateOne() {
    assertThat(changeRefused(Proposal.SeatWish.decideBy(VotingRule.standard())))
        .isEqualTo("exceptions.refused.sponsor-appoints");
  }

  @Test
  void proposesAnotherRuleOnAPageAndTellsVotersEveryPartOfIt() {
    passGateOne();
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions/new", rollout)
                .with(As.person(staged.cast().person("director"))))
        .bodyText()
        .contains("Add a seat", "Decide by another rule", "Organisation of the new seat");

    String page = propose("change.act", "RULE", "change.rule.quorumPercent", "75");

    assertThat(web.get().uri(page).with(As.person(staged.cast().person("member1"))))
        .bodyText()
        .contains("New quorum: 75 % of the seats", "New majority: at least two thirds");
    BallotId ballot =
        exceptions.of(rollout).get(exceptions.of(rollout).size() - 1).course().ballot();
    assertThat(
            web.get()
                .uri("/ballots/{id}", ballot.value())
                .with(As.person(staged.cast().person("member1"))))
        .bodyText()
        .contains("New quorum: 75 % of the seats", "Without an outcome at the last deadline: HOLD");
  }

  @Test
  void saysWhichPartOfAChangeIsMissing() {
    passGateOne();

    assertThat(form("change.act", "ADD", "change.title", " "))
        .contains("Say what the new seat is called.", "Say to which organisation");
    assertThat(form("change.act", "REMOVE")).contains("Say which seat changes, and how.");
    assertThat(form("change.act", "")).contains("Say how the committee is to change.");
    assertThat(form("change.act", "RULE", "change.rule.quorumPercent", ""))
        .contains("Fill in every field of the rule.");
    assertThat(exceptions.of(rollout)).isEmpty();
  }

  @Test
  void refusesAProposalThatCannotBeCarriedOut() {
    Map<Phase, LocalDate> past = new EnumMap<>(Phase.class);
    past.put(Phase.PREPARATION, LocalDate.of(2026, 3, 8));
    Map<Phase, LocalDate> outOfOrder = new EnumMap<>(Phase.class);
    outOfOrder.put(Phase.KICKOFF, LocalDate.of(2026, 3, 10));

    assertThat(refused(LATE, Proposal.goOn(past))).isEqualTo("exceptions.refused.day-past");
    assertThat(refused(LATE, Proposal.goOn(outOfOrder)))
        .isEqualTo("exceptions.refused.gates-out-of-order");
    assertThat(exceptions.of(rollout)).isEmpty();
  }

  @Test
  void refusesToEndTheDecisionFromTheEnginesSide() {
    open(LATE, Proposal.stop());
    String task = task("exception-decision").getId();

    assertThatThrownBy(() -> tasks.complete(task, Map.of("exceptionDecision", "STOP")))
        .hasMessageContaining("not-ended");

    assertThat(rollouts.view(rollout).state()).isEqualTo(RolloutState.RUNNING);
    assertThat(record("engine-completion-refused")).hasSize(1);
  }

  @Test
  void putsAnExceptionBackAfterEveryRowOfTheEngineIsGone() {
    ExceptionId exception = open(LATE, Proposal.goOn(later()));
    wipe("ACT_RU_", "ACT_HI_");

    reconciliation.run(Actor.SYSTEM);
    jobs.runDue();

    assertThat(waiting()).contains("exception-decision", "prep-systems");
    vote(exception, Choice.GO);
    assertThat(waiting()).doesNotContain("exception-decision");
  }

  @Test
  void endsABallotWhoseDeadlineHasPassed() {
    ExceptionId exception = open(LATE, Proposal.goOn(later()));
    clock.advance(Duration.ofDays(11));
    round.go();
    assertThat(ballot(exception).term().extended()).isTrue();

    clock.advance(Duration.ofDays(4));
    round.go();

    assertThat(exceptions.view(exception).state()).isEqualTo(State.OPEN);
    assertThat(ballot(exception).state()).isEqualTo(BallotView.State.CLOSED);
  }

  @Test
  void opensOnAPageAndShowsWhatTheCommitteeIsAsked() {
    String page =
        web.post()
            .uri("/rollouts/{id}/exceptions", rollout)
            .with(As.person(staged.cast().person("director")))
            .with(csrf())
            .param("kind", "COST")
            .param("breach", "The licences cost 40 per cent more than agreed")
            .param("options", "Fewer users at first, or more money; we propose more money")
            .param("proposal", "CONTINUE")
            .param("gates[0]", "2026-04-20")
            .exchange()
            .getResponse()
            .getRedirectedUrl();

    assertThat(page).startsWith("/rollouts/" + rollout + "/exceptions/");
    assertThat(web.get().uri(page).with(As.person(staged.cast().person("member1"))))
        .hasStatusOk()
        .bodyText()
        .contains(
            "The licences cost 40 per cent more than agreed", "Committee votes", "20 Apr 2026");
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions", rollout)
                .with(As.person(staged.cast().person("member1"))))
        .hasStatusOk()
        .bodyText()
        .contains("E-01", "Cost", "Go on")
        .doesNotContain("Open an exception");
  }

  @Test
  void saysOnThePageWhatIsMissing() {
    assertThat(
            web.post()
                .uri("/rollouts/{id}/exceptions", rollout)
                .with(As.person(staged.cast().person("director")))
                .with(csrf())
                .param("kind", "COST")
                .param("breach", "Short"))
        .hasStatusOk()
        .bodyText()
        .contains("Nothing was stored");
    assertThat(exceptions.of(rollout)).isEmpty();
  }

  @Test
  void showsTheFormOnlyToTheDirector() {
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions/new", rollout)
                .with(As.person(staged.cast().person("director"))))
        .hasStatusOk()
        .bodyText()
        .contains("Put it before the committee");
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions/new", rollout)
                .with(As.person(staged.cast().person("member1"))))
        .hasStatus(403);
    assertThat(
            web.get()
                .uri("/rollouts/{id}/exceptions", rollout)
                .with(As.person(staged.cast().person("outsider"))))
        .hasStatus(404);
  }

  @Test
  void letsTheDirectorAnswerAnExceptionOnItsPage() {
    for (int round = 1; round <= 3; round++) {
      refuse(round);
    }
    ExceptionView opened = exceptions.of(rollout).get(0);
    String page = "/rollouts/" + rollout + "/exceptions/" + opened.id();
    assertThat(web.get().uri(page).with(As.person(staged.cast().person("director"))))
        .hasStatusOk()
        .bodyText()
        .contains("Gate 1 was refused three times", "Propose how it goes on");

    assertThat(
            web.post()
                .uri(page + "/proposal")
                .with(As.person(staged.cast().person("director")))
                .with(csrf())
                .param("kind", "THIRD_NO_GO")
                .param("options", "Another round with a new partner")
                .param("proposal", "CONTINUE"))
        .hasStatus3xxRedirection();

    assertThat(exceptions.view(opened.id()).state()).isEqualTo(State.SUBMITTED);
  }

  private ExceptionId open(Breach breach, Proposal proposal) {
    Opening opening = management.open(staged.cast().director(), rollout, breach, proposal);
    assertThat(opening).isInstanceOf(Opening.Opened.class);
    return ((Opening.Opened) opening).exception();
  }

  private String refused(Breach breach, Proposal proposal) {
    Opening opening = management.open(staged.cast().director(), rollout, breach, proposal);
    Refusal refusal = ((Opening.Refused) opening).reason();
    return refusal.reason();
  }

  private BallotView ballot(ExceptionId exception) {
    return ballots.view(exceptions.view(exception).course().ballot());
  }

  private void vote(ExceptionId exception, Choice choice) {
    walk.vote(staged, exceptions.view(exception).course().ballot(), choice);
  }

  /** All gates six weeks later. */
  private Map<Phase, LocalDate> later() {
    Map<Phase, LocalDate> days = new EnumMap<>(Phase.class);
    rollouts
        .view(rollout)
        .plannedGates()
        .forEach(
            (phase, day) ->
                days.put(phase, LocalDate.of(2026, 5, 20).plusDays(30L * phase.ordinal())));
    return days;
  }

  private void refuse(int round) {
    if (round > 1) {
      agreeRework(gates.rounds(rollout).get(round - 2).review());
      jobs.runDue();
    }
    walk.gate(staged, Choice.NO_GO);
  }

  private void agreeRework(GateReviewId review) {
    assertThat(
            rework.agree(
                staged.cast().director(), review, Set.of("prep-systems"), "One system was missed"))
        .isEmpty();
  }

  private void passGateOne() {
    walk.gate(staged, Choice.GO);
    jobs.runDue();
  }

  private SeatView member(String title) {
    return rollouts.seats(rollout).stream()
        .filter(it -> it.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private static Breach committee() {
    return new Breach(
        Breach.Kind.COMMITTEE,
        "The committee no longer fits the rollout",
        "Leave it as it is, or change it; we propose the latter");
  }

  private ExceptionId decide(Proposal.SeatWish wish) {
    ExceptionId exception = open(committee(), Proposal.committee(wish));
    vote(exception, Choice.GO);
    assertThat(exceptions.view(exception).state()).isEqualTo(State.AGREED);
    return exception;
  }

  private ExceptionId agree(Proposal.SeatWish wish) {
    ExceptionId exception = decide(wish);
    assertThat(exceptions.view(exception).course().obstacle()).isNull();
    return exception;
  }

  private String changeRefused(Proposal.SeatWish wish) {
    return refused(committee(), Proposal.committee(wish));
  }

  private String propose(String... change) {
    return send(change).getResponse().getRedirectedUrl();
  }

  private String form(String... change) {
    MvcTestResult answer = send(change);
    assertThat(answer).hasStatusOk();
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private MvcTestResult send(String... change) {
    Map<String, String> fields = new HashMap<>();
    fields.put("change.rule.majority", "TWO_THIRDS");
    fields.put("change.rule.thresholdPercent", "60");
    fields.put("change.rule.quorumPercent", "50");
    fields.put("change.rule.fallback", "HOLD");
    fields.put("change.rule.ballotDays", "10");
    fields.put("change.rule.extensionDays", "3");
    for (int i = 0; i < change.length; i += 2) {
      fields.put(change[i], change[i + 1]);
    }
    var request =
        web.post()
            .uri("/rollouts/{id}/exceptions", rollout)
            .with(As.person(staged.cast().person("director")))
            .with(csrf())
            .param("kind", "COMMITTEE")
            .param("breach", "The committee no longer fits the rollout")
            .param("options", "Leave it as it is, or change it; we propose the latter")
            .param("proposal", "COMMITTEE");
    fields.forEach(request::param);
    return request.exchange();
  }
}
