package org.tollgate.learning.certification;

import java.util.Objects;
import java.util.UUID;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * @param step of the version in force
 */
public record NewQuestion(
    ProcedureId procedure, UUID step, QuestionKind kind, QuestionContent content) {

  public NewQuestion {
    Objects.requireNonNull(procedure, "procedure");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(content, "content");
  }
}
