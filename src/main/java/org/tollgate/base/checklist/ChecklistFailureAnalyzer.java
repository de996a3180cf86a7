package org.tollgate.base.checklist;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at a failed start which line of which checklist to mend, without a stack trace. */
class ChecklistFailureAnalyzer extends AbstractFailureAnalyzer<ChecklistException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ChecklistException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
  }
}
