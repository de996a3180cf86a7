package org.tollgate.reporting.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.risk.NewRisk;
import org.tollgate.governance.risk.Response;
import org.tollgate.governance.risk.Risks;
import org.tollgate.reporting.report.StatusReport.Answered;
import org.tollgate.reporting.report.StatusReport.Light;
import org.tollgate.reporting.report.StatusReport.RiskLine;
import org.tollgate.reporting.report.StatusReport.RiskStand;

/** What a report says of risks and issues. */
@Component
class RiskSources {

  private static final int MOST = 5;

  private final Risks risks;

  RiskSources(Risks risks) {
    this.risks = risks;
  }

  Light light(RolloutId rollout, LocalDate asOf) {
    return light(all(rollout), tolerance(rollout), asOf);
  }

  static Light light(List<Risks.Entry> all, int tolerance, LocalDate asOf) {
    List<Integer> scores =
        all.stream()
            .filter(one -> one.isOpen() && !isAccepted(one, asOf))
            .map(Risks.Entry::score)
            .toList();
    return Lights.risks(scores, all.size(), tolerance);
  }

  RiskStand stand(RolloutId rollout, StatusReport before) {
    Set<String> known =
        before == null
            ? Set.of()
            : before.risks().top().stream().map(RiskLine::code).collect(Collectors.toSet());
    List<Risks.Entry> open = all(rollout).stream().filter(Risks.Entry::isOpen).toList();
    List<RiskLine> top =
        open.stream()
            .sorted(
                Comparator.comparingInt(Risks.Entry::score)
                    .reversed()
                    .thenComparingInt(Risks.Entry::number))
            .limit(MOST)
            .map(one -> line(one, before != null && !known.contains(one.code())))
            .toList();
    return new RiskStand(tolerance(rollout), open.size(), top);
  }

  private static RiskLine line(Risks.Entry one, boolean fresh) {
    NewRisk what = one.what();
    Response response = one.response();
    boolean happened = what.kind() == NewRisk.Kind.ISSUE;
    return new RiskLine(
        one.code(),
        what.kind().name(),
        what.title(),
        happened ? 0 : what.severity().probability(),
        what.severity().impact(),
        one.score(),
        what.owner().value(),
        new Answered(
            response == null ? null : response.text(),
            response == null ? null : response.due(),
            one.place().escalatedAt() != null,
            fresh));
  }

  private static boolean isAccepted(Risks.Entry one, LocalDate asOf) {
    LocalDate until = one.place().acceptedUntil();
    return until != null && !until.isBefore(asOf);
  }

  private List<Risks.Entry> all(RolloutId rollout) {
    return risks.of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  private int tolerance(RolloutId rollout) {
    return risks.tolerances(Set.of(rollout)).get(rollout);
  }
}
