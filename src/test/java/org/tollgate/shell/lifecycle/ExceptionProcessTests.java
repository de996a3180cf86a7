package org.tollgate.shell.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Refusal;
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
    walk.gate(staged, Choice.GO);
    jobs.runDue();
    SeatView seat =
        rollouts.seats(rollout).stream()
            .filter(it -> it.role() == SeatRole.COMMITTEE_MEMBER && it.title().equals("Finance"))
            .findFirst()
            .orElseThrow();
    Proposal.SeatWish wish =
        new Proposal.SeatWish(Proposal.SeatAct.FILL, seat.id(), staged.cast().person("outsider"));
    Breach reason =
        new Breach(
            Breach.Kind.COMMITTEE,
            "The holder goes on parental leave",
            "The deputy in finance takes over");
    ExceptionId exception = open(reason, Proposal.committee(wish));

    vote(exception, Choice.GO);

    assertThat(exceptions.view(exception).course().obstacle()).isNull();
    assertThat(rollouts.seats(rollout))
        .anySatisfy(
            it -> {
              assertThat(it.id()).isEqualTo(seat.id());
              assertThat(it.person()).isEqualTo(staged.cast().person("outsider"));
            });
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
}
