package org.tollgate.improvement.signal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tollgate.benefit.result.Outcome;
import org.tollgate.benefit.result.ResultBoard;
import org.tollgate.benefit.statistics.Verdict;

/** Indicators that became worse by the signed method. */
@Component
@Order(2)
class KpiSignals implements SignalSource {

  private final ResultBoard results;

  KpiSignals(ResultBoard results) {
    this.results = results;
  }

  @Override
  public List<Signal> signals(Question question) {
    List<Outcome> outcomes = results.of(question.reader(), question.rollout()).outcomes();
    long worse = outcomes.stream().filter(each -> each.verdict() == Verdict.WORSE).count();
    String link = "/rollouts/" + question.rollout() + "/kpis";
    return List.of(new Signal("kpis-worse", (int) worse, link));
  }
}
