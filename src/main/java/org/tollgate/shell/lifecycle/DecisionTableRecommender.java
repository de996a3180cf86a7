package org.tollgate.shell.lifecycle;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateRecommender;

/**
 * Recommends by the decision table of the models that the rollout runs by. It is evaluated beside
 * the process engine, because looking at a page must not write history.
 */
@Component
class DecisionTableRecommender implements GateRecommender {

  private static final String TABLE = "gate-recommendation";

  private final RolloutModels models;
  private final DmnEngine tables =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final Map<String, DmnDecision> byDeployment = new ConcurrentHashMap<>();

  DecisionTableRecommender(RolloutModels models) {
    this.models = models;
  }

  @Override
  public Optional<Recommendation> recommend(RolloutId rollout, Figures figures) {
    DmnDecision table = byDeployment.computeIfAbsent(models.deployment(rollout), this::read);
    Map<String, Object> inputs =
        Map.of(
            "mandatoryOpen", figures.mandatoryOpen(),
            "compliance", figures.compliancePercent(),
            "blockingConditions", figures.blockingConditions());
    DmnDecisionRuleResult fired = tables.evaluateDecisionTable(table, inputs).getSingleResult();
    return Optional.ofNullable(fired)
        .map(rule -> new Recommendation(rule.getEntry("word"), rule.getEntry("rule")));
  }

  private DmnDecision read(String deployment) {
    byte[] text = models.file(deployment, TABLE + ".dmn");
    return tables.parseDecision(TABLE, new ByteArrayInputStream(text));
  }
}
