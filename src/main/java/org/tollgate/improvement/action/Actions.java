package org.tollgate.improvement.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** Reads actions for other modules; the caller has checked access. */
@Component
@Transactional(readOnly = true)
public class Actions {

  /** Where an action stands. */
  public enum State {
    OPEN,
    /** The owner says that it is done; a meeting has to look. */
    REPORTED,
    DONE,
    DROPPED
  }

  /**
   * @param endedIn number of the meeting that ended it, or null
   * @param escalatedOn the day director and chair were told that it is overdue, or null
   */
  public record Outcome(Integer endedIn, Effect effect, LocalDate escalatedOn) {}

  /**
   * One action.
   *
   * @param number counted per rollout from 1
   * @param meeting number of the retrospective that set it
   * @param lastSeen number of the last one that set it or looked at it
   */
  public record Entry(
      ActionId id,
      RolloutId rollout,
      int number,
      NewAction what,
      State state,
      int meeting,
      int lastSeen,
      Outcome outcome) {

    /** For example A-07. */
    public String code() {
      return "A-%02d".formatted(number);
    }

    public boolean isOpen() {
      return state == State.OPEN || state == State.REPORTED;
    }

    /** One that the owner reported is not late: the meeting is to look. */
    public boolean isOverdue(LocalDate today) {
      return state == State.OPEN && what.due().isBefore(today);
    }

    /** Whether this meeting still has to look at it (R2). */
    public boolean waitsFor(int meetingNumber) {
      return isOpen() && meeting < meetingNumber && lastSeen < meetingNumber;
    }

    /** Over how many meetings it was carried. */
    public int age(int meetingNumber) {
      return meetingNumber - meeting;
    }
  }

  /**
   * One step of a history.
   *
   * @param word key of the message that names it
   * @param meeting number of the retrospective, or null
   */
  public record Step(String word, PersonId person, Instant at, Integer meeting, String remark) {}

  /** An action with its history, newest first. */
  public record Story(Entry entry, List<Step> steps) {}

  private final ActionRepository actions;

  Actions(ActionRepository actions) {
    this.actions = actions;
  }

  /** By rollout and number; one statement. */
  public Map<RolloutId, List<Entry>> of(Set<RolloutId> rollouts) {
    return rollouts.isEmpty()
        ? Map.of()
        : actions.findAll(rollouts.stream().map(RolloutId::value).toList()).stream()
            .map(ImprovementAction::entry)
            .collect(Collectors.groupingBy(Entry::rollout));
  }

  public List<Entry> of(RolloutId rollout) {
    return of(Set.of(rollout)).getOrDefault(rollout, List.of());
  }

  /**
   * @throws NotFoundException if the rollout has no such action
   */
  public Story story(RolloutId rollout, ActionId id) {
    ImprovementAction action =
        actions
            .findById(id)
            .filter(found -> found.rollout().equals(rollout))
            .orElseThrow(() -> new NotFoundException("action", id));
    List<Step> steps = action.steps().stream().map(Actions::step).collect(Collectors.toList());
    java.util.Collections.reverse(steps);
    return new Story(action.entry(), List.copyOf(steps));
  }

  private static Step step(ActionStep step) {
    String word = "meeting.step." + step.kind().name().toLowerCase(Locale.ROOT);
    return new Step(word, step.person(), step.at(), step.meeting(), step.remark());
  }
}
