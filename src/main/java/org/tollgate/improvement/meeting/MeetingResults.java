package org.tollgate.improvement.meeting;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.improvement.action.ActionId;
import org.tollgate.improvement.action.ActionManagement;
import org.tollgate.improvement.action.ActionReview;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.cause.CauseId;
import org.tollgate.improvement.cause.Causes;
import org.tollgate.improvement.cause.Finding;

/** What comes of a meeting, each at its point of the agenda. */
@Service
@Transactional
public class MeetingResults {

  private final MeetingDesk desk;
  private final ActionManagement actions;
  private final Causes causes;

  MeetingResults(MeetingDesk desk, ActionManagement actions, Causes causes) {
    this.desk = desk;
    this.actions = actions;
    this.causes = causes;
  }

  /**
   * A cause as it is found.
   *
   * @param name under which it may be found again, 1 to 200 characters
   * @param problem what was seen
   * @param whys up to five answers, one a line
   * @param prevention what keeps it from coming back
   * @param beyond whether the team cannot mend it by itself
   */
  public record NewCause(
      String name, String problem, String whys, String prevention, boolean beyond) {}

  /** An action carried over is looked at; also later, as long as the meeting is not closed. */
  public Optional<Refusal> review(
      Actor actor, RolloutId rollout, RetrospectiveId id, ActionId action, ActionReview found) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    if (!meeting.stage().isRunning()) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    return told(id, actions.review(actor, rollout, action, meeting.number(), found));
  }

  /** A problem is traced to its cause (R5). */
  public Optional<Refusal> found(
      Actor actor, RolloutId rollout, RetrospectiveId id, NewCause wish) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    if (meeting.stage() != Stage.CAUSES) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    Finding finding =
        new Finding(
            meeting.number(), wish.problem(), wish.whys(), wish.prevention(), wish.beyond());
    causes.met(rollout, wish.name(), finding, "/rollouts/" + rollout + "/meetings/" + id);
    return told(id, Optional.empty());
  }

  /**
   * @throws org.tollgate.base.shared.NotAllowedException if the owner holds no seat
   */
  public Optional<Refusal> set(Actor actor, RolloutId rollout, RetrospectiveId id, NewAction wish) {
    desk.requireLead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    if (meeting.stage() != Stage.NEW_ACTIONS) {
      return Optional.of(Refusal.because("meeting.refused.stage"));
    }
    boolean known =
        wish.cause() == null
            || causes.of(rollout).stream().anyMatch(c -> c.id().value().equals(wish.cause()));
    return known
        ? told(id, actions.set(actor, rollout, meeting.number(), wish))
        : Optional.of(Refusal.because("meeting.refused.cause"));
  }

  /** The reader has taken note of a cause that went to the committee. */
  public void takeNote(Actor actor, RolloutId rollout, CauseId cause) {
    desk.requireRead(actor, rollout);
    causes.seen(actor, rollout, cause);
  }

  private Optional<Refusal> told(RetrospectiveId id, Optional<Refusal> refusal) {
    if (refusal.isEmpty()) {
      desk.changed(id);
    }
    return refusal;
  }
}
