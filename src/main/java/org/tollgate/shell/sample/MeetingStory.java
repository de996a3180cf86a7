package org.tollgate.shell.sample;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.shared.Actor;
import org.tollgate.improvement.action.ActionReview;
import org.tollgate.improvement.action.Actions;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.meeting.BrowserSecret;
import org.tollgate.improvement.meeting.CardManagement;
import org.tollgate.improvement.meeting.Cards;
import org.tollgate.improvement.meeting.MeetingBoard;
import org.tollgate.improvement.meeting.MeetingManagement;
import org.tollgate.improvement.meeting.MeetingResults;
import org.tollgate.improvement.meeting.RetrospectiveId;
import org.tollgate.improvement.meeting.Stage;
import org.tollgate.shell.lifecycle.EngineJobs;

/** How the half-monthly meeting finds a cause, sets an action and sees two meetings later. */
@Component
@Profile("demo")
class MeetingStory {

  private static final String CAUSE = "The order form does not ask who was told";

  private final MeetingBoard board;
  private final MeetingManagement meetings;
  private final MeetingResults results;
  private final CardManagement cards;
  private final EngineJobs engine;

  MeetingStory(
      MeetingBoard board,
      MeetingManagement meetings,
      MeetingResults results,
      CardManagement cards,
      EngineJobs engine) {
    this.board = board;
    this.meetings = meetings;
    this.results = results;
    this.cards = cards;
    this.engine = engine;
  }

  /**
   * Four meetings after go-live: a cause and an action, the action done, two quiet ones; the fifth
   * is called.
   *
   * @param day on which the phase after go-live opens, as an offset from the first start
   */
  void tell(Storyteller.Told told, Cast cast, int day) {
    told.calendar().goTo(day);
    engine.runDue();
    RetrospectiveId first = begin(told);
    observe(told, cast, first);
    close(told, first, Stage.NEW_ACTIONS, "Everybody saw the list of lost changes.");
    RetrospectiveId second = begin(told);
    Actions.Entry action = board.of(told.director(), told.id()).open().get(0);
    Steps.done(
        results.review(
            told.director(),
            told.id(),
            second,
            action.id(),
            new ActionReview(ActionReview.Verdict.DONE, null, null)));
    close(told, second, Stage.ACTIONS, null);
    close(told, begin(told), Stage.ACTIONS, null);
    close(told, begin(told), Stage.ACTIONS, "The cause was not met again.");
  }

  private RetrospectiveId begin(Storyteller.Told told) {
    var next = board.of(told.director(), told.id()).meetings().get(0);
    told.calendar().goToAfternoon(next.heldOn());
    engine.runDue();
    Steps.done(meetings.open(told.director(), told.id(), next.id()));
    return next.id();
  }

  private void observe(Storyteller.Told told, Cast cast, RetrospectiveId id) {
    List<String> present =
        List.of("chair", "member1", "yusuf.karaca", "ingrid.moe", "consultant", "implementer");
    present.forEach(who -> Steps.done(meetings.join(cast.actor(who), told.id(), id)));
    goOn(told, id, Stage.ACTIONS, Stage.CARDS);
    write(told, cast.actor("ingrid.moe"), id, Cards.Kind.WELL, "Letters leave the same day");
    write(
        told,
        cast.actor("yusuf.karaca"),
        id,
        Cards.Kind.BADLY,
        "Changes are told to the shop and then forgotten in the CRM");
    goOn(told, id, Stage.CARDS, Stage.CAUSES);
    trace(told, id);
    goOn(told, id, Stage.CAUSES, Stage.NEW_ACTIONS);
    act(told, cast, id);
  }

  private void trace(Storyteller.Told told, RetrospectiveId id) {
    Steps.done(
        results.found(
            told.director(),
            told.id(),
            id,
            new MeetingResults.NewCause(
                CAUSE,
                "14 of 52 changes were not recorded",
                "Nobody writes them down\nThe form has no place for it\nIt was copied from paper",
                "A required field: who was told",
                false)));
  }

  private void act(Storyteller.Told told, Cast cast, RetrospectiveId id) {
    UUID cause = board.of(told.director(), told.id()).causes().get(0).id().value();
    Steps.done(
        results.set(
            told.director(),
            told.id(),
            id,
            new NewAction(
                NewAction.Kind.PREVENTIVE,
                "Add the field \u201cwho was told\u201d to the order form",
                "No change is lost among 40 that are checked",
                cast.person("ingrid.moe"),
                told.calendar().today().plusDays(12),
                cause)));
  }

  private void write(
      Storyteller.Told told, Actor who, RetrospectiveId id, Cards.Kind kind, String text) {
    CardManagement.NewCard card = new CardManagement.NewCard(kind, text, true);
    Steps.done(cards.write(who, told.id(), id, card, BrowserSecret.random()));
  }

  private void close(Storyteller.Told told, RetrospectiveId id, Stage from, String minutes) {
    goOn(told, id, from, Stage.MINUTES);
    Steps.done(meetings.close(told.director(), told.id(), id, minutes));
  }

  private void goOn(Storyteller.Told told, RetrospectiveId id, Stage from, Stage to) {
    for (int at = from.ordinal(); at < to.ordinal(); at++) {
      Steps.done(meetings.goOn(told.director(), told.id(), id, Stage.values()[at]));
    }
  }
}
