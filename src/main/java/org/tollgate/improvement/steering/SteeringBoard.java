package org.tollgate.improvement.steering;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;

/** Meetings and the log of decisions for those who may read the rollout. */
@Service
@Transactional(readOnly = true)
public class SteeringBoard {

  /** One decision of the log. */
  public record Logged(UUID meeting, int number, SteeringDecision decision) {}

  /** An action as the reader sees it. */
  public record Task(SteeringAction.Line line, boolean mayFinish) {

    public String wording() {
      return line.wording();
    }

    public UUID id() {
      return line.id();
    }

    public PersonId owner() {
      return line.owner();
    }

    public LocalDate due() {
      return line.due();
    }

    public boolean isDone() {
      return line.doneAt() != null;
    }
  }

  /**
   * @param meetings newest first
   * @param log newest first
   */
  public record Board(
      RolloutView rollout, List<MeetingView> meetings, List<Logged> log, boolean mayDirect) {

    public boolean mayWrite() {
      return mayDirect && !rollout.state().isOver();
    }
  }

  /**
   * @param seats whose attendance is taken
   * @param agenda what lies before the committee now; empty once the minutes are closed
   */
  public record Sheet(
      RolloutView rollout,
      MeetingView meeting,
      List<SeatView> seats,
      List<Agenda.Item> agenda,
      List<Task> tasks,
      Map<PersonId, PersonView> names,
      boolean mayDirect) {

    public boolean mayWrite() {
      return mayDirect && !rollout.state().isOver();
    }
  }

  private final SteeringRepository meetings;
  private final SteeringActionRepository actions;
  private final SteeringDesk desk;
  private final Agenda agenda;
  private final Rollouts rollouts;
  private final PeopleDirectory people;

  SteeringBoard(
      SteeringRepository meetings,
      SteeringActionRepository actions,
      SteeringDesk desk,
      Agenda agenda,
      Rollouts rollouts,
      PeopleDirectory people) {
    this.meetings = meetings;
    this.actions = actions;
    this.desk = desk;
    this.agenda = agenda;
    this.rollouts = rollouts;
    this.people = people;
  }

  public Board of(Actor actor, RolloutId rollout) {
    desk.require(actor, rollout, Right.READ);
    return new Board(
        rollouts.view(rollout),
        meetings.findAllOf(rollout).stream().map(SteeringMeeting::view).toList(),
        meetings.log(rollout).stream()
            .map(one -> new Logged(one.meeting(), one.number(), one.decision()))
            .toList(),
        desk.has(actor, rollout, Right.DIRECT));
  }

  public Sheet one(Actor actor, RolloutId rollout, UUID id) {
    MeetingView view = desk.load(actor, rollout, id, Right.READ).view();
    List<SeatView> seats =
        rollouts.seats(rollout).stream().filter(seat -> !seat.isVacant()).toList();
    boolean write = desk.has(actor, rollout, Right.DIRECT);
    List<Task> tasks =
        actions.findAllOf(rollout).stream()
            .map(SteeringAction::line)
            .filter(one -> one.meeting().equals(id))
            .map(one -> new Task(one, write || one.owner().equals(actor.person())))
            .toList();
    Set<PersonId> named = new HashSet<>();
    seats.forEach(seat -> named.add(seat.person()));
    tasks.forEach(task -> named.add(task.owner()));
    view.editions().forEach(edition -> named.add(edition.by()));
    return new Sheet(
        rollouts.view(rollout),
        view,
        seats,
        view.isOpen() ? agenda.of(rollout) : List.of(),
        tasks,
        people.all(named),
        write);
  }
}
