package org.tollgate.reporting.report;

import org.springframework.stereotype.Component;
import org.tollgate.base.audit.AuditTrail;
import org.tollgate.governance.ballot.Ballots;
import org.tollgate.governance.condition.Conditions;
import org.tollgate.governance.exceptions.Exceptions;
import org.tollgate.governance.gate.Gates;
import org.tollgate.governance.gate.Readiness;
import org.tollgate.governance.raci.RaciBoard;
import org.tollgate.governance.risk.Risks;

/** The modules that a report reads from, the plan aside. */
@Component
record GovernanceSources(
    Gates gates,
    Readiness readiness,
    Ballots ballots,
    Exceptions exceptions,
    Conditions conditions,
    Risks risks,
    RaciBoard raci,
    AuditTrail record) {}
