package org.tollgate.shell.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.checklist.ActivityDefinition;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.shell.lifecycle.Whereabouts.Mark;
import org.tollgate.shell.lifecycle.Whereabouts.State;

/** Shows a rollout in its models. */
@Service
@Transactional(readOnly = true)
public class LifecycleView {

  private final RolloutAccess access;
  private final Standings standings;
  private final Activities activities;
  private final RolloutModels models;
  private final Checklists checklists;
  private final Clock clock;

  LifecycleView(
      RolloutAccess access,
      Standings standings,
      Activities activities,
      RolloutModels models,
      Checklists checklists,
      Clock clock) {
    this.access = access;
    this.standings = standings;
    this.activities = activities;
    this.models = models;
    this.checklists = checklists;
    this.clock = clock;
  }

  /** The keys of the models: the whole rollout, its phases in order, a gate's review. */
  public List<String> models() {
    return Stream.of(
            Stream.of(ProcessTask.ROLLOUT_MODEL),
            Stream.of(Phase.values()).map(Phase::code),
            Stream.of(ProcessTask.GATE_MODEL))
        .flatMap(Function.identity())
        .toList();
  }

  /**
   * The model in the version that this rollout runs by, as BPMN 2.0 XML in UTF-8.
   *
   * @throws NotFoundException if there is no such model, or the actor may not read the rollout
   */
  public byte[] model(Actor actor, RolloutId rollout, String key) {
    access.require(actor, rollout, Right.READ);
    if (!models().contains(key)) {
      throw new NotFoundException("model", key);
    }
    return models.file(models.deployment(rollout), key + ".bpmn");
  }

  /**
   * Where the rollout stands, in a number of statements that does not depend on it.
   *
   * @throws NotFoundException if the actor may not read the rollout
   */
  public Whereabouts of(Actor actor, RolloutId rollout) {
    access.require(actor, rollout, Right.READ);
    RolloutView view = standings.view(rollout);
    Standing standing = standings.of(rollout).orElse(null);
    LocalDate today = LocalDate.ofInstant(clock.instant(), view.zone());
    List<Mark> marks = new ArrayList<>();
    for (Phase phase : Phase.values()) {
      marks.addAll(RolloutMarks.of(view, standing, phase, today));
    }
    marks.addAll(activities(rollout, today));
    if (standing != null) {
      marks.addAll(RolloutMarks.ofReview(standing, today, view.zone()));
    }
    boolean opening = standing != null && standing.place() == Standing.Place.OPENING;
    return new Whereabouts(view.position().phase(), opening, marks);
  }

  private List<Mark> activities(RolloutId rollout, LocalDate today) {
    List<Activities.Line> lines = activities.lines(rollout);
    Map<String, Activities.Line> byCode =
        lines.stream().collect(Collectors.toMap(Activities.Line::code, Function.identity()));
    Set<String> open =
        lines.stream()
            .filter(line -> !line.state().isEnded())
            .map(Activities.Line::code)
            .collect(Collectors.toSet());
    Set<Phase> opened =
        lines.stream().map(Activities.Line::phase).collect(Collectors.toUnmodifiableSet());
    return checklists.activities().stream()
        .filter(activity -> opened.contains(activity.phase()))
        .map(activity -> mark(activity, byCode.get(activity.code()), open, today))
        .toList();
  }

  /**
   * @param line null if the rollout's template does without this activity
   */
  private static Mark mark(
      ActivityDefinition activity, Activities.Line line, Set<String> open, LocalDate today) {
    if (line == null) {
      return new Mark(activity.phase().code(), activity.code(), State.OUT, null, null);
    }
    return new Mark(
        line.phase().code(),
        line.code(),
        state(activity, line, open, today),
        line.owner(),
        line.due());
  }

  private static State state(
      ActivityDefinition activity, Activities.Line line, Set<String> open, LocalDate today) {
    if (line.state() == Activities.State.LEFT_OUT) {
      return State.OUT;
    }
    if (line.state().isEnded()) {
      return State.DONE;
    }
    if (line.due() != null && line.due().isBefore(today)) {
      return State.LATE;
    }
    return activity.after().stream().anyMatch(open::contains) ? State.NEXT : State.NOW;
  }
}
