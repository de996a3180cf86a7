package org.tollgate.reporting.portfolio;

import org.springframework.stereotype.Component;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.Readiness;

/** The modules that a rollout's home reads from. */
@Component
record Sources(Activities activities, Conditions conditions, Gates gates, Readiness readiness) {}
