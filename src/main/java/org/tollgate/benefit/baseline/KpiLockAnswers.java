package org.tollgate.benefit.baseline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.benefit.kpi.IndicatorView;
import org.tollgate.benefit.kpi.Indicators;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.Answer.Message;
import org.tollgate.governance.gate.evidence.EvidenceSource;
import org.tollgate.governance.gate.evidence.LiveQuestion;

/** Whether both parties have signed every indicator as it is defined today (M3, M19). */
@Component
class KpiLockAnswers implements EvidenceSource {

  private final LockedKpis locked;
  private final Indicators indicators;

  KpiLockAnswers(LockedKpis locked, Indicators indicators) {
    this.locked = locked;
    this.indicators = indicators;
  }

  @Override
  public Set<String> questions() {
    return Set.of("kpi.baseline-locked");
  }

  @Override
  public Map<RolloutId, Map<LiveQuestion, Answer>> answer(
      Set<RolloutId> rollouts, Set<LiveQuestion> questions, Instant asOf) {
    Map<RolloutId, LockView> held = locked.held(rollouts);
    Map<RolloutId, List<IndicatorView>> all = indicators.of(rollouts);
    Map<RolloutId, Map<LiveQuestion, Answer>> answers = new HashMap<>();
    for (RolloutId rollout : rollouts) {
      List<IndicatorView> active =
          all.getOrDefault(rollout, List.of()).stream().filter(IndicatorView::isActive).toList();
      Answer answer = answer(rollout, held.get(rollout), active, asOf);
      answers.put(
          rollout, questions.stream().collect(Collectors.toMap(each -> each, each -> answer)));
    }
    return answers;
  }

  private static Answer answer(
      RolloutId rollout, LockView held, List<IndicatorView> active, Instant asOf) {
    String link = "/rollouts/" + rollout + "/kpis/baseline";
    if (active.isEmpty()) {
      return Answer.plain(false, asOf, Message.of("kpi.answer.locked.none"), link);
    }
    long signed = held == null ? 0 : active.stream().filter(one -> isSigned(one, held)).count();
    String key = signed == active.size() ? "kpi.answer.locked.all" : "kpi.answer.locked.some";
    return Answer.counted(
        (int) signed,
        active.size(),
        "kpi.unit.indicators",
        asOf,
        Message.of(key, (int) signed, active.size()),
        link);
  }

  private static boolean isSigned(IndicatorView one, LockView held) {
    LockedLine line = held.lines().get(one.id());
    return line != null && line.definition().equals(one.definition().digest());
  }
}
