package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tollgate.governance.ballot.BallotId;
import org.tollgate.governance.ballot.BallotView;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.exceptions.ExceptionView;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.reporting.report.StatusReport.Asked;
import org.tollgate.reporting.report.StatusReport.Decisions;
import org.tollgate.reporting.report.StatusReport.Reason;
import org.tollgate.reporting.report.StatusReport.Taken;

/** What the committee has before it, and what it decided since the report before. */
@Component
class DecisionSources {

  private final Gates gates;
  private final Exceptions exceptions;
  private final Ballots ballots;

  DecisionSources(Gates gates, Exceptions exceptions, Ballots ballots) {
    this.gates = gates;
    this.exceptions = exceptions;
    this.ballots = ballots;
  }

  /**
   * @param since the day of the report before, or null for everything
   */
  Decisions of(RolloutView rollout, List<Gates.Round> rounds, LocalDate since) {
    List<ExceptionView> cases = exceptions.of(rollout.id());
    List<Asked> asked = new ArrayList<>();
    rounds.stream()
        .filter(round -> round.stage() == Gates.Stage.SUBMITTED)
        .forEach(round -> asked.add(asked(round, rollout)));
    cases.stream()
        .filter(one -> one.state() == ExceptionView.State.SUBMITTED)
        .filter(one -> one.course().ballot() != null)
        .forEach(
            one ->
                asked.add(
                    asked(
                        Reason.of("report.decision.exception", one.code()),
                        Reason.of("report.without.exception"),
                        one.course().ballot(),
                        rollout)));
    return new Decisions(asked, taken(rollout, rounds, cases, since));
  }

  private Asked asked(Gates.Round round, RolloutView rollout) {
    BallotId ballot =
        gates.review(round.review()).submission().map(one -> one.ballot()).orElseThrow();
    int gate = round.phase().number();
    return asked(
        Reason.of("report.decision.gate", gate, round.round()),
        Reason.of("report.without.gate", gate),
        ballot,
        rollout);
  }

  private Asked asked(Reason subject, Reason without, BallotId id, RolloutView rollout) {
    BallotView ballot = ballots.view(id);
    return new Asked(
        subject,
        without,
        Collector.day(ballot.term().deadline(), rollout),
        ballot.tally().cast(),
        ballot.tally().quorum(),
        "/ballots/" + id);
  }

  private static List<Taken> taken(
      RolloutView rollout, List<Gates.Round> rounds, List<ExceptionView> cases, LocalDate since) {
    Stream<Taken> gates =
        rounds.stream()
            .filter(round -> round.outcome() != null)
            .map(
                round ->
                    new Taken(
                        Reason.of("report.decision.gate", round.phase().number(), round.round()),
                        round.outcome().name(),
                        Collector.day(round.decidedAt(), rollout)));
    Stream<Taken> others =
        cases.stream()
            .filter(one -> one.course().outcome() != null && one.course().decidedAt() != null)
            .map(
                one ->
                    new Taken(
                        Reason.of("report.decision.exception", one.code()),
                        one.course().outcome().name(),
                        Collector.day(one.course().decidedAt(), rollout)));
    return Stream.concat(gates, others)
        .filter(one -> since == null || one.day().isAfter(since))
        .sorted(Comparator.comparing(Taken::day))
        .toList();
  }
}
