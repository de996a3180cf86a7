package org.tollgate.shell.lifecycle;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.gate.GateDeadlines;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.improvement.meeting.EffectChecks;
import org.tollgate.improvement.meeting.RetrospectiveCalling;

/** What the models' service tasks do: one call of the domain each. */
@Configuration(proxyBeanMethods = false)
class Delegates {

  /** A refusal fails the job, where an operator sees it; it never opens the phase. */
  @Bean
  JavaDelegate openPhase(PhaseManagement phases) {
    return execution -> {
      RolloutId rollout = RolloutId.of(execution.getProcessBusinessKey());
      Phase phase = Phase.ofCode((String) execution.getVariable("phase"));
      phases
          .open(Actor.SYSTEM, rollout, phase)
          .ifPresent(
              refusal -> {
                throw new IllegalStateException(phase + " stays closed: " + refusal.reason());
              });
    };
  }

  @Bean
  JavaDelegate remindVoters(GateDeadlines deadlines) {
    return execution -> deadlines.remind(GateVariables.review(execution));
  }

  @Bean
  JavaDelegate escalateBallot(GateDeadlines deadlines) {
    return execution -> deadlines.escalate(GateVariables.review(execution));
  }

  @Bean
  JavaDelegate expireBallot(GateDeadlines deadlines) {
    return execution ->
        execution.setVariable(
            GateVariables.EXPIRY, deadlines.expire(GateVariables.review(execution)).name());
  }

  @Bean
  JavaDelegate inviteToRetrospective(RetrospectiveCalling calling) {
    return execution -> calling.invite(RetrospectiveCourse.meeting(execution));
  }

  @Bean
  JavaDelegate prepareRetrospective(RetrospectiveCalling calling) {
    return execution -> calling.prepare(RetrospectiveCourse.meeting(execution));
  }

  @Bean
  JavaDelegate remindOfRetrospective(RetrospectiveCalling calling) {
    return execution -> calling.remind(RetrospectiveCourse.meeting(execution));
  }

  @Bean
  JavaDelegate checkEffect(EffectChecks effects) {
    return execution -> effects.checkAfter(RetrospectiveCourse.meeting(execution));
  }
}
