package org.tollgate.improvement.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.improvement.action.ActionId;
import org.tollgate.improvement.action.Actions;
import org.tollgate.improvement.cause.Causes;
import org.tollgate.improvement.signal.Signal;

/** Meetings and actions as their pages show them; a fixed number of statements each. */
@Service
@Transactional(readOnly = true)
public class MeetingBoard {

  private final MeetingDesk desk;
  private final Retrospectives retrospectives;
  private final Actions actions;
  private final Causes causes;
  private final CardStore cards;

  MeetingBoard(
      MeetingDesk desk,
      Retrospectives retrospectives,
      Actions actions,
      Causes causes,
      CardStore cards) {
    this.desk = desk;
    this.retrospectives = retrospectives;
    this.actions = actions;
    this.causes = causes;
    this.cards = cards;
  }

  /**
   * All meetings and actions of a rollout.
   *
   * @param meetings the latest first
   * @param open the oldest first
   * @param ended done or dropped, the latest first
   */
  public record Overview(
      RolloutView rollout,
      LocalDate today,
      List<Retrospectives.Meeting> meetings,
      List<Actions.Entry> open,
      List<Actions.Entry> ended,
      List<Causes.View> causes) {

    public long overdue() {
      return open.stream().filter(each -> each.isOverdue(today)).count();
    }
  }

  /**
   * What the reader may do here.
   *
   * @param anonymous whether enough people are there to write without a name
   */
  public record Rights(boolean leads, boolean takesPart, boolean here, boolean anonymous) {}

  /**
   * The points of the agenda that have content of their own.
   *
   * @param carried actions of earlier meetings that were open when it began
   * @param set actions that this meeting set
   * @param causes all causes of the rollout
   * @param minutes null until it is closed, and where nothing else was said
   */
  public record Agenda(
      List<Actions.Entry> carried,
      List<Signal> signals,
      List<Cards.View> cards,
      List<Causes.View> causes,
      List<Actions.Entry> set,
      String minutes) {

    public List<Cards.View> of(String kind) {
      return cards.stream().filter(card -> card.kind().name().equals(kind)).toList();
    }

    /** Causes that this meeting met. */
    public List<Causes.View> met(int meeting) {
      return causes.stream().filter(cause -> cause.meetings().contains(meeting)).toList();
    }
  }

  /** One meeting. */
  public record Sheet(
      RolloutView rollout,
      LocalDate today,
      Retrospectives.Meeting meeting,
      Agenda agenda,
      Set<PersonId> present,
      Set<PersonId> invited,
      Rights rights) {

    public List<Actions.Entry> unseen() {
      return agenda.carried().stream().filter(a -> a.waitsFor(meeting.number())).toList();
    }

    /** Those that must be decided before the meeting can go on. */
    public List<Actions.Entry> undecided() {
      return unseen().stream().filter(a -> a.isOverdue(today)).toList();
    }
  }

  /** One action with its history. */
  public record Told(
      RolloutView rollout, LocalDate today, Actions.Story story, boolean mayReport) {}

  public Overview of(Actor actor, RolloutId rollout) {
    desk.requireRead(actor, rollout);
    List<Actions.Entry> all = actions.of(rollout);
    List<Actions.Entry> ended =
        all.stream()
            .filter(each -> !each.isOpen())
            .sorted((one, other) -> Integer.compare(other.number(), one.number()))
            .toList();
    return new Overview(
        desk.view(rollout),
        desk.today(rollout),
        retrospectives.of(rollout),
        all.stream().filter(Actions.Entry::isOpen).toList(),
        ended,
        causes.of(rollout));
  }

  /**
   * @param key of the reader's browser, or null
   * @throws org.tollgate.base.shared.NotFoundException if the rollout has no such meeting
   */
  public Sheet one(Actor actor, RolloutId rollout, RetrospectiveId id, BrowserSecret key) {
    desk.requireRead(actor, rollout);
    Retrospective meeting = desk.load(rollout, id);
    Set<PersonId> present = cards.present(id);
    boolean part = desk.takesPart(actor, rollout);
    Rights rights =
        new Rights(
            desk.leads(actor, rollout),
            part,
            present.contains(actor.person()),
            present.size() >= CardManagement.ANONYMOUS_FROM);
    return new Sheet(
        desk.view(rollout),
        desk.today(rollout),
        meeting.view(),
        agenda(meeting, part, key),
        present,
        desk.participants(rollout),
        rights);
  }

  private Agenda agenda(Retrospective meeting, boolean part, BrowserSecret key) {
    List<Actions.Entry> all = actions.of(meeting.rollout());
    int number = meeting.number();
    List<Cards.View> shown =
        part ? cards.of(meeting.id()).stream().map(card -> card.view(key)).toList() : List.of();
    return new Agenda(
        all.stream().filter(each -> isCarried(each, number)).toList(),
        meeting.signals(),
        shown,
        causes.of(meeting.rollout()),
        all.stream().filter(each -> each.meeting() == number).toList(),
        meeting.minutes());
  }

  private static boolean isCarried(Actions.Entry action, int number) {
    Integer ended = action.outcome().endedIn();
    return action.meeting() < number && (ended == null || ended >= number);
  }

  /**
   * @throws org.tollgate.base.shared.NotFoundException if the rollout has no such action
   */
  public Told action(Actor actor, RolloutId rollout, ActionId id) {
    desk.requireRead(actor, rollout);
    Actions.Story story = actions.story(rollout, id);
    boolean mayReport =
        story.entry().state() == Actions.State.OPEN
            && story.entry().what().owner().equals(actor.person());
    return new Told(desk.view(rollout), desk.today(rollout), story, mayReport);
  }

  /**
   * Whether the actor may follow this meeting live.
   *
   * @throws org.tollgate.base.shared.NotAllowedException for an auditor
   */
  public void requirePart(Actor actor, RolloutId rollout, RetrospectiveId id) {
    desk.requirePart(actor, rollout);
    desk.load(rollout, id);
  }
}
