package org.tollgate.governance.condition;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;

/** Closes conditions: the owner brings evidence, a second person confirms or returns it (M8). */
@Service
@Transactional
public class ConditionClosing {

  public static final int MIN_NOTE = 10;
  public static final int MAX_NOTE = 2000;

  private final ConditionDesk desk;

  ConditionClosing(ConditionDesk desk) {
    this.desk = desk;
  }

  /**
   * The owner says how the condition is met.
   *
   * @param note {@value #MIN_NOTE} to {@value #MAX_NOTE} characters
   */
  public Optional<Refusal> claim(Actor actor, RolloutId rollout, ConditionId id, String note) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition ->
            whyNotText(note, "condition.refused.evidence")
                .or(() -> condition.claim(actor, note.strip(), null, desk.now())));
  }

  /** A second person, neither owner nor claimant, finds the condition met. */
  public Optional<Refusal> confirm(Actor actor, RolloutId rollout, ConditionId id) {
    return desk.change(
        actor, rollout, id, Right.CONTRIBUTE, condition -> condition.confirm(actor, desk.now()));
  }

  /**
   * @param remark what is missing, {@value #MIN_NOTE} to {@value #MAX_NOTE} characters
   */
  public Optional<Refusal> giveBack(Actor actor, RolloutId rollout, ConditionId id, String remark) {
    return desk.change(
        actor,
        rollout,
        id,
        Right.CONTRIBUTE,
        condition ->
            whyNotText(remark, "condition.refused.remark")
                .or(() -> condition.giveBack(actor, remark.strip(), desk.now())));
  }

  private static Optional<Refusal> whyNotText(String text, String reason) {
    int length = text == null ? 0 : text.strip().length();
    return length < MIN_NOTE || length > MAX_NOTE
        ? Optional.of(Refusal.because(reason, MIN_NOTE, MAX_NOTE))
        : Optional.empty();
  }
}
