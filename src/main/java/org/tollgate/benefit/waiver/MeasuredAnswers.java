package org.tollgate.benefit.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.baseline.AfterWindow;
import org.tollgate.benefit.baseline.LockView;
import org.tollgate.benefit.baseline.LockedKpis;
import org.tollgate.benefit.kpi.IndicatorId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.benefit.series.Point;
import org.tollgate.benefit.series.Series;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/**
 * Whether every signed indicator was measured again after go-live, by the signed definition, or is
 * waived by both parties (M20).
 */
@Component
class MeasuredAnswers implements EvidenceSource {

  private final LockedKpis locked;
  private final Indicators indicators;
  private final Series series;
  private final Waivers waivers;

  MeasuredAnswers(LockedKpis locked, Indicators indicators, Series series, Waivers waivers) {
    this.locked = locked;
    this.indicators = indicators;
    this.series = series;
    this.waivers = waivers;
  }

  @Override
  public Set<String> questions() {
    return Set.of("kpi.measured");
  }

  /** What is known of all rollouts that are asked about. */
  private record Facts(
      Map<IndicatorId, IndicatorView> indicators,
      Map<IndicatorId, List<Point>> series,
      Set<List<Object>> waived) {}

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, LockView> held = locked.held(rollouts);
    Facts facts = facts(rollouts, held);
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    for (RolloutId rollout : rollouts) {
      Answer answer = answer(rollout, held.get(rollout), facts, asOf);
      answers.put(
          rollout, questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
    }
    return answers;
  }

  private Facts facts(Set<RolloutId> rollouts, Map<RolloutId, LockView> held) {
    Map<IndicatorId, IndicatorView> all =
        indicators.of(rollouts).values().stream()
            .flatMap(List::stream)
            .collect(Collectors.toMap(IndicatorView::id, Function.identity()));
    LocalDate first =
        held.values().stream()
            .map(view -> view.terms().goLive())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MIN);
    Map<IndicatorId, List<Point>> after =
        held.isEmpty() ? Map.of() : series.of(all.keySet(), first, LocalDate.of(9999, 12, 31));
    Set<List<Object>> waived = new HashSet<>();
    waivers.signed(rollouts).forEach(one -> waived.add(List.of(one.baseline(), one.indicator())));
    return new Facts(all, after, waived);
  }

  private static Answer answer(RolloutId rollout, LockView held, Facts facts, Instant asOf) {
    String link = "/rollouts/" + rollout + "/kpis";
    if (held == null) {
      return Answer.plain(false, asOf, Message.of("kpi.answer.measured.unlocked"), link);
    }
    int measured = 0;
    int waived = 0;
    for (IndicatorId id : held.lines().keySet()) {
      if (facts.waived().contains(List.of(held.id(), id))) {
        waived++;
      } else if (isMeasured(held, facts.indicators().get(id), facts.series().get(id))) {
        measured++;
      }
    }
    int needed = held.lines().size();
    return Answer.counted(
        measured + waived,
        needed,
        "kpi.unit.indicators",
        asOf,
        Message.of("kpi.answer.measured", measured, waived, needed),
        link);
  }

  private static boolean isMeasured(LockView held, IndicatorView one, List<Point> points) {
    boolean signed =
        one != null && held.lines().get(one.id()).definition().equals(one.definition().digest());
    if (!signed || points == null) {
      return false;
    }
    LocalDate first = AfterWindow.of(held.terms(), one.definition(), 1).first();
    return points.stream().anyMatch(point -> !point.period().isBefore(first));
  }
}
