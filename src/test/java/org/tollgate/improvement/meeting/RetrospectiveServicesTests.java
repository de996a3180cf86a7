package org.tollgate.improvement.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.task.Inbox;
import org.tollgate.improvement.action.ActionId;
import org.tollgate.improvement.action.ActionManagement;
import org.tollgate.improvement.action.ActionReview;
import org.tollgate.improvement.action.ActionReview.Verdict;
import org.tollgate.improvement.action.Actions;
import org.tollgate.improvement.action.Effect;
import org.tollgate.improvement.action.NewAction;
import org.tollgate.improvement.meeting.CardManagement.NewCard;
import org.tollgate.improvement.meeting.CardManagement.Place;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(RolloutRooms.class)
@ComponentScan(
    basePackages = {
      "org.tollgate.improvement.action",
      "org.tollgate.improvement.cause",
      "org.tollgate.improvement.meeting",
      "org.tollgate.improvement.signal",
      "org.tollgate.governance.planrule"
    },
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.web\\..*", ".*Tests.*", ".*signal\\.[A-Z][a-z]+Signals"}))
@RecordApplicationEvents
class RetrospectiveServicesTests {

  private static final BrowserSecret BROWSER = BrowserSecret.random();
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RetrospectiveCalling calling;
  @Autowired private MeetingManagement management;
  @Autowired private MeetingResults results;
  @Autowired private CardManagement cards;
  @Autowired private ActionManagement actions;
  @Autowired private Actions reading;
  @Autowired private MeetingBoard board;
  @Autowired private Inbox inbox;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;

  private Staged staged;

  @BeforeEach
  void goesLive() {
    clock.set(RolloutRooms.START);
    staged = fixtures.inPhase(Phase.POST_LAUNCH_REVIEW);
  }

  @Test
  void callsTheFirstMeetingAtGoLiveAndAlwaysHasOneAhead() {
    assertThat(overview().meetings()).hasSize(1);
    assertThat(overview().meetings().get(0).heldOn()).isEqualTo(LocalDate.of(2026, 3, 16));

    calling.perform();
    assertThat(overview().meetings()).hasSize(1);

    clock.advance(Duration.ofDays(60));
    calling.perform();
    calling.perform();
    assertThat(overview().meetings()).hasSize(2);
    assertThat(overview().meetings().get(0).heldOn()).isEqualTo(LocalDate.of(2026, 5, 18));
  }

  @Test
  void invitesEverybodyWithASeatButTheAuditor() {
    calling.invite(next());

    assertThat(titles("staff")).contains("meeting.work.attend");
    assertThat(titles("chair")).contains("meeting.work.attend");
    assertThat(titles("auditor")).isEmpty();
    RetrospectiveId id = hold();
    close(id);
    assertThat(titles("staff")).isEmpty();
  }

  @Test
  void beginsOnItsDayAndNotBefore() {
    assertThat(management.open(director(), id(), next()))
        .contains(Refusal.because("meeting.refused.early", "2026-03-16"));
    onItsDay();
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.open(actor("staff"), id(), next()));
    accepted(management.open(director(), id(), overview().meetings().get(0).id()));
  }

  @Test
  void cannotGoOnWhileAnOverdueActionIsUndecidedNorCloseWhileOneIsUnseen() {
    RetrospectiveId first = hold();
    set(first, "late", 10);
    set(first, "long", 28);
    close(first);
    RetrospectiveId second = begin();

    assertThat(management.goOn(director(), id(), second, Stage.ACTIONS))
        .contains(Refusal.because("meeting.refused.undecided", "A-01"));
    assertThat(review(second, 1, Verdict.GO_ON, null, null))
        .contains(Refusal.because("meeting.refused.why"));
    accepted(review(second, 1, Verdict.GO_ON, "the printer was broken", today().plusDays(5)));
    goOnTo(second, Stage.MINUTES);
    assertThat(management.close(director(), id(), second, null))
        .contains(Refusal.because("meeting.refused.unseen", "A-02"));

    accepted(review(second, 2, Verdict.GO_ON, null, null));
    close(second);
    assertThat(overview().open()).extracting(Actions.Entry::code).containsExactly("A-01", "A-02");
  }

  @Test
  void dropsOnlyWithAReasonAndEndsWhatIsDone() {
    RetrospectiveId first = hold();
    set(first, "one", 28);
    set(first, "two", 28);
    close(first);
    RetrospectiveId second = begin();

    assertThat(review(second, 1, Verdict.DROP, " ", null))
        .contains(Refusal.because("meeting.refused.why"));
    accepted(review(second, 1, Verdict.DROP, "the desk is gone", null));
    accepted(review(second, 2, Verdict.DONE, null, null));
    assertThat(overview().open()).isEmpty();
    assertThat(titles("lead")).isEmpty();
    assertThat(review(second, 2, Verdict.DONE, null, null))
        .contains(Refusal.because("meeting.refused.action-ended"));
  }

  @Test
  void setsFiveActionsAtMostEachInTheInboxOfItsOwner() {
    RetrospectiveId meeting = hold();
    for (int i = 0; i < 5; i++) {
      accepted(set(meeting, "action " + i, 14));
    }

    assertThat(set(meeting, "a sixth", 14)).contains(Refusal.because("meeting.refused.enough", 5));
    assertThat(titles("lead")).hasSize(5).containsOnly("meeting.work.action");
  }

  @Test
  void refusesAnActionWithoutASeatedOwnerOrBeyondFourWeeks() {
    RetrospectiveId meeting = hold();

    assertThat(set(meeting, "too late", 29)).contains(Refusal.because("meeting.refused.due", 28));
    NewAction foreign =
        new NewAction(
            NewAction.Kind.TRAINING, "t", "m", staged.cast().person("outsider"), today(), null);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> results.set(director(), id(), meeting, foreign));
  }

  @Test
  void escalatesAnOverdueActionOnceToDirectorAndChairUntilItIsReported() {
    RetrospectiveId meeting = hold();
    set(meeting, "late", 3);
    close(meeting);
    clock.advance(Duration.ofDays(5));

    actions.perform();
    actions.perform();
    assertThat(titles("chair")).containsExactly("meeting.work.overdue");
    assertThat(titles("director")).contains("meeting.work.overdue");
    assertThat(acts().stream().filter("action-escalated"::equals)).hasSize(1);

    ActionId late = overview().open().get(0).id();
    assertThat(actions.report(actor("staff"), id(), late, "so"))
        .contains(Refusal.because("meeting.refused.not-owner"));
    accepted(actions.report(actor("lead"), id(), late, "printed and hung up"));
    assertThat(titles("chair")).isEmpty();
    assertThat(titles("lead")).isEmpty();
  }

  @Test
  void takesACauseThatWasMetThreeTimesToTheCommittee() {
    for (int meeting = 1; meeting <= 3; meeting++) {
      assertThat(titles("chair")).isEmpty();
      RetrospectiveId held = begin();
      goOnTo(held, Stage.CAUSES);
      accepted(found(held, meeting == 2 ? "NOBODY is told" : "Nobody is told", false));
      close(held);
    }

    assertThat(titles("chair")).containsExactly("meeting.work.cause");
    assertThat(overview().causes()).hasSize(1);
    results.takeNote(actor("chair"), id(), overview().causes().get(0).id());
    assertThat(titles("chair")).isEmpty();
    assertThat(titles("member1")).containsExactly("meeting.work.cause");
  }

  @Test
  void takesWhatIsBeyondTheTeamToTheCommitteeAtOnce() {
    RetrospectiveId held = begin();
    goOnTo(held, Stage.CAUSES);
    accepted(found(held, "The budget has no second line", true));

    assertThat(titles("sponsor")).containsExactly("meeting.work.cause");
    assertThat(acts()).contains("cause-escalated");
  }

  @Test
  void judgesTheEffectTwoMeetingsAfterAnActionWasDone() {
    RetrospectiveId first = begin();
    goOnTo(first, Stage.CAUSES);
    accepted(found(first, "Nobody is told", false));
    goOnTo(first, Stage.NEW_ACTIONS);
    accepted(set(first, "tell them", 20));
    close(first);
    RetrospectiveId second = begin();
    accepted(review(second, 1, Verdict.DONE, null, null));
    close(second);
    assertThat(effect()).isEqualTo(Effect.TOO_EARLY);
    close(begin());
    close(begin());

    assertThat(effect()).isEqualTo(Effect.VERIFIED);
    assertThat(acts()).contains("action-effect-checked");
  }

  @Test
  void letsNobodyWriteWithoutANameAmongFewerThanFive() {
    RetrospectiveId meeting = begin();
    goOnTo(meeting, Stage.CARDS);
    for (String part : List.of("director", "lead", "team", "staff")) {
      accepted(management.join(actor(part), id(), meeting));
    }
    NewCard card = new NewCard(Cards.Kind.BADLY, "Changes are forgotten", true);
    assertThat(cards.write(actor("lead"), id(), meeting, card, BROWSER))
        .contains(Refusal.because("meeting.refused.few", 5));
    assertThat(sheet(meeting, null).rights().anonymous()).isFalse();

    accepted(management.join(actor("chair"), id(), meeting));
    accepted(management.join(actor("chair"), id(), meeting));
    accepted(cards.write(actor("lead"), id(), meeting, card, BROWSER));
    assertThat(sheet(meeting, null).agenda().cards().get(0).words().author()).isNull();
  }

  @Test
  void changesACardOnlyInTheBrowserThatWroteItUntilCardsAreGrouped() {
    RetrospectiveId meeting = begin();
    goOnTo(meeting, Stage.CARDS);
    NewCard wish = new NewCard(Cards.Kind.WELL, "Letters leave the same day", false);
    accepted(cards.write(actor("staff"), id(), meeting, wish, BROWSER));
    Place card = place(meeting);
    assertThat(sheet(meeting, BROWSER).agenda().cards().get(0).own()).isTrue();

    assertThat(cards.rewrite(actor("staff"), card, "x", BrowserSecret.random()))
        .contains(Refusal.because("meeting.refused.not-own"));
    accepted(cards.rewrite(actor("staff"), card, "Offers leave the same day", BROWSER));
    goOnTo(meeting, Stage.CAUSES);
    assertThat(cards.rewrite(actor("staff"), place(meeting), "x", BROWSER))
        .contains(Refusal.because("meeting.refused.stage"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> cards.group(director(), card, "Letters", null));

    accepted(cards.group(director(), place(meeting), "Letters", "All offers leave the same day"));
    Cards.View seen = sheet(meeting, BROWSER).agenda().cards().get(0);
    assertThat(seen.own()).isFalse();
    assertThat(seen.theme()).isEqualTo("Letters");
    assertThat(seen.words())
        .isEqualTo(
            new Cards.Words(
                "All offers leave the same day",
                "Offers leave the same day",
                staged.cast().person("staff")));
  }

  @Test
  void countsVotesOnceACardAndThreeABrowser() {
    RetrospectiveId meeting = begin();
    goOnTo(meeting, Stage.CARDS);
    NewCard wish = new NewCard(Cards.Kind.WELL, "Letters leave the same day", false);
    accepted(cards.write(actor("staff"), id(), meeting, wish, BROWSER));
    goOnTo(meeting, Stage.CAUSES);
    Place card = place(meeting);

    accepted(cards.vote(actor("staff"), card, Set.of()));
    accepted(cards.vote(actor("lead"), card, Set.of()));
    assertThat(cards.vote(actor("lead"), card, Set.of(card.card())))
        .contains(Refusal.because("meeting.refused.votes", 3));
    assertThat(sheet(meeting, null).agenda().cards().get(0).votes()).isEqualTo(2);
  }

  @Test
  void closesOnlyWhenEverySuggestionHasAnAnswerAndNeverChangesAgain() {
    RetrospectiveId meeting = begin();
    goOnTo(meeting, Stage.CARDS);
    NewCard wish = new NewCard(Cards.Kind.TRY, "One field: who was told", false);
    accepted(cards.write(actor("staff"), id(), meeting, wish, BROWSER));
    goOnTo(meeting, Stage.MINUTES);
    assertThat(management.close(director(), id(), meeting, null))
        .contains(Refusal.because("meeting.refused.unanswered", 1));
    accepted(cards.answer(director(), place(meeting), Cards.Answer.ACCEPTED, "It is cheap"));
    close(meeting);

    Refusal stage = Refusal.because("meeting.refused.stage");
    assertThat(cards.answer(director(), place(meeting), Cards.Answer.DECLINED, "no"))
        .contains(stage);
    assertThat(cards.write(actor("staff"), id(), meeting, wish, BROWSER)).contains(stage);
    assertThat(management.join(actor("staff"), id(), meeting)).contains(stage);
    assertThat(management.goOn(director(), id(), meeting, Stage.CLOSED)).contains(stage);
    assertThat(management.close(director(), id(), meeting, "other")).contains(stage);
    assertThat(set(meeting, "late", 3)).contains(stage);
  }

  @Test
  void showsCardsToThoseWhoTakePartOnly() {
    RetrospectiveId meeting = begin();
    goOnTo(meeting, Stage.CARDS);
    NewCard wish = new NewCard(Cards.Kind.WELL, "Letters leave the same day", false);
    accepted(cards.write(actor("staff"), id(), meeting, wish, BROWSER));

    assertThat(board.one(actor("auditor"), id(), meeting, null).agenda().cards()).isEmpty();
    assertThat(board.one(actor("chair"), id(), meeting, null).agenda().cards()).hasSize(1);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> cards.write(actor("auditor"), id(), meeting, wish, BROWSER));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> board.one(actor("stranger"), id(), meeting, null));
  }

  private RetrospectiveId next() {
    return overview().meetings().get(0).id();
  }

  private void onItsDay() {
    LocalDate day = overview().meetings().get(0).heldOn();
    clock.set(day.atTime(14, 0).atZone(BERLIN).toInstant());
  }

  private RetrospectiveId begin() {
    onItsDay();
    RetrospectiveId id = next();
    accepted(management.open(director(), id(), id));
    return id;
  }

  /** Begun and led to where actions are set. */
  private RetrospectiveId hold() {
    RetrospectiveId id = begin();
    goOnTo(id, Stage.NEW_ACTIONS);
    return id;
  }

  private void goOnTo(RetrospectiveId meeting, Stage wanted) {
    Stage stage = sheet(meeting, null).meeting().stage();
    while (stage != wanted) {
      accepted(management.goOn(director(), id(), meeting, stage));
      stage = sheet(meeting, null).meeting().stage();
    }
  }

  private void close(RetrospectiveId meeting) {
    goOnTo(meeting, Stage.MINUTES);
    accepted(management.close(actor("team"), id(), meeting, "Nothing else"));
  }

  private Optional<Refusal> set(RetrospectiveId meeting, String text, int days) {
    var causes = overview().causes();
    return results.set(
        director(),
        id(),
        meeting,
        new NewAction(
            NewAction.Kind.PREVENTIVE,
            text,
            "None is missing in 40",
            staged.cast().person("lead"),
            today().plusDays(days),
            causes.isEmpty() ? null : causes.get(0).id().value()));
  }

  private Optional<Refusal> found(RetrospectiveId meeting, String name, boolean beyond) {
    return results.found(
        director(),
        id(),
        meeting,
        new MeetingResults.NewCause(
            name, "Changes are not recorded", "a\nb\nc", "One field: who was told", beyond));
  }

  private Optional<Refusal> review(
      RetrospectiveId meeting, int number, Verdict verdict, String why, LocalDate due) {
    ActionId action =
        reading.of(id()).stream().filter(a -> a.number() == number).findFirst().orElseThrow().id();
    return results.review(director(), id(), meeting, action, new ActionReview(verdict, why, due));
  }

  private Effect effect() {
    return overview().ended().get(0).outcome().effect();
  }

  private Place place(RetrospectiveId meeting) {
    return new Place(id(), meeting, sheet(meeting, null).agenda().cards().get(0).id());
  }

  private MeetingBoard.Sheet sheet(RetrospectiveId meeting, BrowserSecret key) {
    return board.one(director(), id(), meeting, key);
  }

  private MeetingBoard.Overview overview() {
    return board.of(director(), id());
  }

  private List<String> titles(String part) {
    return inbox.of(actor(part), 0).entries().stream()
        .map(Inbox.Entry::title)
        .filter(title -> title.startsWith("meeting."))
        .toList();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BERLIN);
  }

  private static void accepted(Optional<Refusal> refusal) {
    assertThat(refusal).isEmpty();
  }

  private RolloutId id() {
    return staged.id();
  }

  private Actor director() {
    return staged.cast().director();
  }

  private Actor actor(String part) {
    return staged.cast().actor(part);
  }
}
