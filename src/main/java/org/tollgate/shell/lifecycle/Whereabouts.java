package org.tollgate.shell.lifecycle;

import java.time.LocalDate;
import java.util.List;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;

/**
 * Where a rollout stands in its models, told from the domain's own rows.
 *
 * @param phase the phase it is in, or null in a draft
 * @param opening whether that phase is about to open
 * @param marks what is done, under way, late or to come; in the order of the models
 */
public record Whereabouts(Phase phase, boolean opening, List<Mark> marks) {

  public Whereabouts {
    marks = List.copyOf(marks);
  }

  /** How far a step is. */
  public enum State {
    DONE,
    NOW,
    /** Under way, or still to come, after its day. */
    LATE,
    NEXT,
    /** Not done in this rollout: its template does without it, or the director left it out. */
    OUT
  }

  /**
   * One step.
   *
   * @param model key of the model the step is in
   * @param element the step's id in that model
   * @param who has it, or null
   * @param due its day, or null
   */
  public record Mark(String model, String element, State state, PersonId who, LocalDate due) {}

  public List<Mark> marks(String model) {
    return marks.stream().filter(mark -> mark.model().equals(model)).toList();
  }
}
