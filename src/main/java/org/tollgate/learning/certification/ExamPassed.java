package org.tollgate.learning.certification;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.ProcedureId;

/**
 * Somebody passed the exam on a version of a procedure, or the quiz on what changed in it.
 *
 * @param percent 0 to 100
 */
public record ExamPassed(
    RolloutId rolloutId,
    ProcedureId procedure,
    int procedureVersion,
    PersonId person,
    SittingId sitting,
    BigDecimal percent)
    implements Recordable {

  @Override
  public Actor actor() {
    return Actor.of(person);
  }

  @Override
  public String act() {
    return "exam-passed";
  }

  @Override
  public UUID subject() {
    return sitting.value();
  }

  @Override
  public Map<String, Object> facts() {
    return Map.of("procedure", procedure.value(), "version", procedureVersion, "percent", percent);
  }
}
