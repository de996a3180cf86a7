package org.tollgate.governance.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.checklist.Checklists;
import org.tollgate.base.checklist.RolloutTemplate;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.base.shared.Strand;
import org.tollgate.base.shared.Tier;
import org.tollgate.governance.activity.Activities.Line;
import org.tollgate.governance.activity.Activities.State;
import org.tollgate.governance.activity.ActivityManagement.OwnActivity;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@RecordApplicationEvents
@Import({RolloutRooms.class, ActivityServicesTests.Rooms.class})
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class ActivityServicesTests {

  private static final String REASON = "The committee wants the touchpoints by channel";

  @TestConfiguration
  @ComponentScan(
      basePackages = {
        "org.tollgate.base.checklist",
        "org.tollgate.base.document",
        "org.tollgate.governance.activity"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Tests.*)"))
  static class Rooms {}

  @Autowired private Activities activities;
  @Autowired private ActivityManagement management;
  @Autowired private ActivityOutputs outputs;
  @Autowired private ActivityBoard board;
  @Autowired private RolloutFixtures fixtures;
  @Autowired private PhaseManagement phases;
  @Autowired private SeatManagement seats;
  @Autowired private ActivityOpening opening;
  @Autowired private Checklists checklists;
  @Autowired private Inbox inbox;
  @Autowired private SettableClock clock;
  @Autowired private ApplicationEvents events;
  @Autowired private TestEntityManager entities;

  private Staged staged;
  private RolloutId rollout;
  private Actor director;
  private Actor lead;

  @BeforeEach
  void stages() {
    staged = fixtures.inPhase(Phase.DIAGNOSIS);
    rollout = staged.id();
    director = staged.cast().director();
    lead = staged.cast().actor("lead");
  }

  @AfterEach
  void resetsTheClock() {
    clock.set(RolloutRooms.START);
  }

  @Test
  void opensWhatTheTemplateAsksForAndNothingOfALaterPhase() {
    assertThat(lines(Phase.DIAGNOSIS))
        .extracting(Line::code)
        .containsExactlyElementsOf(
            checklists.activities(Phase.DIAGNOSIS, RolloutTemplate.STANDARD).stream()
                .map(definition -> definition.code())
                .toList());
    assertThat(lines(Phase.DESIGN)).isEmpty();
    assertThat(lines(Phase.DIAGNOSIS)).allMatch(line -> line.due() != null);
  }

  @Test
  void opensEachActivityOnce() {
    int before = activities.lines(rollout).size();

    opening.on(new RolloutEvents.PhaseOpened(rollout, Phase.DIAGNOSIS));

    assertThat(activities.lines(rollout)).hasSize(before);
  }

  @Test
  void closesAtOnceWhatARecordThatExistsCloses() {
    assertThat(line("prep-charter").state()).isEqualTo(State.CLOSED);
    assertThat(events.stream(ActivityEvents.Ended.class))
        .contains(new ActivityEvents.Ended(rollout, Phase.PREPARATION, "prep-charter"));
    assertThat(acts()).contains("activity-closed-by-record");
  }

  @Test
  void closesByADocumentThatAnotherPersonAccepted() {
    Line open = functional();
    assertThat(titles(lead)).contains("activity.work.bring");
    LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
    assertThat(inbox.of(lead, 0).entries())
        .filteredOn(entry -> entry.title().equals("activity.work.bring"))
        .isNotEmpty()
        .extracting(entry -> entry.arguments().get(0))
        .as("the activity's name in the reader's language")
        .allMatch(name -> name.codePoints().anyMatch(Character::isIdeographic));
    LocaleContextHolder.resetLocaleContext();

    assertThat(submit(lead, open, "touchpoints.txt")).isEmpty();
    assertThat(line(open.code()).state()).isEqualTo(State.SUBMITTED);
    assertThat(titles(director)).contains("activity.work.accept");
    assertThat(activities.mayEnd(rollout, open.code())).isFalse();

    assertThat(outputs.accept(director, rollout, id(open), 1)).isEmpty();

    assertThat(line(open.code()).state()).isEqualTo(State.CLOSED);
    assertThat(activities.mayEnd(rollout, open.code())).isTrue();
    assertThat(titles(director)).doesNotContain("activity.work.accept");
    assertThat(events.stream(ActivityEvents.Ended.class))
        .contains(new ActivityEvents.Ended(rollout, Phase.DIAGNOSIS, open.code()));
    assertThat(events.stream(Recordable.class))
        .filteredOn(act -> act.act().equals("activity-output-accepted"))
        .singleElement()
        .satisfies(act -> assertThat(act.facts()).containsKeys("sha256", "document", "author"));
  }

  @Test
  void refusesAndRecordsAnAcceptanceByAnybodyElse() {
    Line open = functional();
    submit(lead, open, "touchpoints.txt");

    assertThat(outputs.accept(lead, rollout, id(open), 1))
        .hasValue(Refusal.because("activity.refused.own-output"));
    assertThat(outputs.accept(staged.cast().actor("team"), rollout, id(open), 1))
        .hasValue(Refusal.because("activity.refused.not-accepting"));
    assertThat(acts()).contains("activity-act-refused");
    assertThat(line(open.code()).state()).isEqualTo(State.SUBMITTED);
  }

  @Test
  void keepsReturnedVersionsReadable() {
    Line open = functional();
    submit(lead, open, "first.txt");
    assertThat(outputs.giveBack(director, rollout, id(open), 1, "short")).isPresent();
    assertThat(outputs.giveBack(director, rollout, id(open), 1, "The phone channel is missing"))
        .isEmpty();
    submit(lead, open, "second.txt");

    ActivityViews.Detail detail = board.detail(director, rollout, id(open));

    assertThat(detail.versions())
        .extracting(version -> version.file().name(), ActivityViews.Version::standing)
        .containsExactly(tuple("second.txt", "WAITING"), tuple("first.txt", "RETURNED"));
    assertThat(detail.versions().get(1).remark()).isEqualTo("The phone channel is missing");
    assertThat(outputs.document(staged.cast().actor("auditor"), rollout, id(open), 1).fileName())
        .isEqualTo("first.txt");
  }

  @Test
  void storesNothingOfARefusedUpload() {
    Line open = functional();

    assertThat(submit(director, open, "touchpoints.txt"))
        .hasValue(Refusal.because("activity.refused.not-responsible"));
    assertThat(submit(lead, open, "touchpoints.exe"))
        .map(Refusal::reason)
        .hasValue("document.refused.type");
    assertThat(board.detail(lead, rollout, id(open)).versions()).isEmpty();
  }

  @Test
  void letsOnlySeatsThatWorkTakePart() {
    Line open = functional();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> submit(staged.cast().actor("auditor"), open, "a.txt"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> submit(staged.cast().actor("outsider"), open, "a.txt"));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> board.board(staged.cast().actor("stranger"), rollout, null, false));
  }

  @Test
  void followsTheSeatThatChangesHands() {
    Line open = functional();
    Actor next = staged.cast().actor("outsider");

    seats.fill(
        director,
        fixtures.seat(rollout, SeatRole.DEPARTMENT_LEAD).id(),
        next.person(),
        "moved to another department");

    assertThat(line(open.code()).owner()).isEqualTo(next.person());
    assertThat(titles(next)).contains("activity.work.bring");
    assertThat(titles(lead)).isEmpty();
  }

  @Test
  void isGivenToAnotherSeatByTheDirectorOnly() {
    Line open = functional();
    var team = fixtures.seat(rollout, SeatRole.TEAM_MEMBER).id();
    var chief = fixtures.seat(rollout, SeatRole.DIRECTOR).id();
    var auditor = fixtures.seat(rollout, SeatRole.AUDITOR).id();

    assertThat(management.reassign(director, rollout, id(open), team, team, open.due()))
        .hasValue(Refusal.because("activity.refused.accepting-seat"));
    assertThat(management.reassign(director, rollout, id(open), chief, team, open.due()))
        .hasValue(Refusal.because("activity.refused.accepting-seat"));
    assertThat(management.reassign(director, rollout, id(open), auditor, chief, open.due()))
        .hasValue(Refusal.because("activity.refused.seat"));
    assertThat(
            management.reassign(director, rollout, id(open), team, chief, LocalDate.of(2026, 1, 1)))
        .hasValue(Refusal.because("activity.refused.due-past"));
    assertThat(management.reassign(director, rollout, id(open), team, chief, open.due())).isEmpty();
    assertThat(line(open.code()).owner()).isEqualTo(staged.cast().person("team"));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.reassign(lead, rollout, id(open), team, chief, open.due()));
  }

  @Test
  void leavesOutOnlyWhatIsOptionalAndOnlyWithAReason() {
    assertThat(management.leaveOut(director, rollout, id(functional()), REASON))
        .hasValue(Refusal.because("activity.refused.mandatory"));
    Line own = own(false);

    assertThat(management.leaveOut(director, rollout, id(own), "no"))
        .map(Refusal::reason)
        .hasValue("activity.refused.reason");
    assertThat(management.leaveOut(director, rollout, id(own), REASON)).isEmpty();
    assertThat(line(own.code()).state()).isEqualTo(State.LEFT_OUT);
    assertThat(acts()).contains("activity-left-out");
  }

  @Test
  void addsARolloutsOwnActivityThatADocumentCloses() {
    Line own = own(true);

    assertThat(own.code()).isEqualTo("own-diagnosis-1");
    assertThat(own.mandatory()).isTrue();
    assertThat(board.detail(lead, rollout, id(own)).card().what().byRecord()).isFalse();
    phases.pass(rollout, Phase.DIAGNOSIS);
    assertThat(management.addOwn(director, rollout, wish(true, LocalDate.of(2026, 5, 1))))
        .hasValue(Refusal.because("activity.refused.phase-not-open"));
  }

  @Test
  void endsATaskThatTheTemplateDoesNotContainAndNoneThatIsStillToCome() {
    String onlyFull =
        checklists.activities(Phase.DIAGNOSIS).stream()
            .filter(definition -> !definition.isIn(RolloutTemplate.STANDARD))
            .findFirst()
            .orElseThrow()
            .code();
    String later = checklists.activities(Phase.DESIGN, RolloutTemplate.STANDARD).get(0).code();

    assertThat(activities.mayEnd(rollout, onlyFull)).isTrue();
    assertThat(activities.mayEnd(rollout, later)).isFalse();
    assertThat(activities.mayEnd(rollout, functional().code())).isFalse();
  }

  @Test
  void reopensWhatIsDoneAgainAfterANoGo() {
    Line done = closed();

    assertThat(management.reopen(Actor.SYSTEM, rollout, Phase.DIAGNOSIS, Set.of(), REASON))
        .hasValue(Refusal.because("activity.refused.nothing-chosen"));
    assertThat(
            management.reopen(
                Actor.SYSTEM, rollout, Phase.DIAGNOSIS, Set.of("prep-charter"), REASON))
        .hasValue(Refusal.because("activity.refused.not-in-phase"));
    assertThat(
            management.reopen(Actor.SYSTEM, rollout, Phase.DIAGNOSIS, Set.of(done.code()), REASON))
        .isEmpty();

    assertThat(line(done.code()).state()).isEqualTo(State.OPEN);
    assertThat(activities.mayEnd(rollout, done.code())).isFalse();
    assertThat(events.stream(ActivityEvents.Reopened.class))
        .containsExactly(new ActivityEvents.Reopened(rollout, Phase.DIAGNOSIS, done.code()));
    assertThat(acts()).contains("activity-reopened");
    assertThat(board.detail(lead, rollout, id(done)).versions())
        .extracting(ActivityViews.Version::standing)
        .containsExactly("ACCEPTED");
  }

  @Test
  void keepsAReopenedRecordActivityOpenUntilTheRecordIsMadeAnew() {
    Staged fresh = fixtures.running();
    RolloutId id = fresh.id();
    clock.advance(Duration.ofHours(1));
    management.reopen(
        Actor.SYSTEM, id, Phase.PREPARATION, Set.of("prep-charter", "prep-scope"), REASON);

    management.recordsChanged(id);

    assertThat(activities.lines(id))
        .filteredOn(line -> Set.of("prep-charter", "prep-scope").contains(line.code()))
        .hasSize(2)
        .allMatch(line -> line.state() == State.OPEN);
  }

  @Test
  void changesNothingOnceTheRolloutIsOver() {
    Line open = functional();
    phases.stop(Actor.SYSTEM, rollout);

    assertThat(submit(lead, open, "a.txt"))
        .hasValue(Refusal.because("activity.refused.rollout-over"));
    assertThat(management.leaveOut(director, rollout, id(open), REASON))
        .hasValue(Refusal.because("activity.refused.rollout-over"));
    assertThat(titles(lead)).isEmpty();
  }

  @Test
  void putsLateOnesAndWaitingOutputsBeforeTheReader() {
    Line open = functional();
    submit(lead, open, "touchpoints.txt");
    clock.set(open.due().plusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC));

    ActivityViews.Board all = board.board(director, rollout, null, false);
    ActivityViews.Board narrow = board.board(director, rollout, Phase.DIAGNOSIS, true);

    assertThat(all.attention()).extracting(card -> card.what().code()).contains(open.code());
    assertThat(all.attention().get(0).late()).isTrue();
    assertThat(narrow.cards()).allMatch(card -> !card.state().isEnded());
    assertThat(narrow.all()).isEqualTo(all.cards().size());
    assertThat(all.directs()).isTrue();
    assertThat(board.board(lead, rollout, null, false).directs()).isFalse();
  }

  @Test
  void readsAnyNumberOfActivitiesAndRolloutsInAsManyStatements() {
    Staged second = fixtures.inPhase(Phase.PREPARATION);
    long small = statements(() -> board.board(second.cast().director(), second.id(), null, false));
    long large = statements(() -> board.board(director, rollout, null, false));

    assertThat(large).isEqualTo(small).isLessThanOrEqualTo(6);
    assertThat(statements(() -> activities.lines(Set.of(rollout, second.id())))).isEqualTo(1);
  }

  private long statements(Runnable reading) {
    entities.flush();
    entities.clear();
    Statistics statistics =
        entities
            .getEntityManager()
            .getEntityManagerFactory()
            .unwrap(SessionFactory.class)
            .getStatistics();
    statistics.clear();
    reading.run();
    return statistics.getPrepareStatementCount();
  }

  /** An open activity of the department lead that a document closes. */
  private Line functional() {
    return lines(Phase.DIAGNOSIS).stream()
        .filter(line -> lead.person().equals(line.owner()))
        .findFirst()
        .orElseThrow();
  }

  private Line closed() {
    Line open = functional();
    submit(lead, open, "touchpoints.txt");
    outputs.accept(director, rollout, id(open), 1);
    return line(open.code());
  }

  private Line own(boolean mandatory) {
    LocalDate due = LocalDate.now(clock).plusDays(10);
    assertThat(management.addOwn(director, rollout, wish(mandatory, due))).isEmpty();
    return lines(Phase.DIAGNOSIS).get(lines(Phase.DIAGNOSIS).size() - 1);
  }

  private static OwnActivity wish(boolean mandatory, LocalDate due) {
    return new OwnActivity(
        "Ask the franchise partners",
        "Answers of all nine partners",
        Strand.MANAGEMENT,
        Tier.FUNCTIONAL,
        mandatory,
        due);
  }

  private Optional<Refusal> submit(Actor actor, Line line, String name) {
    byte[] bytes = "Channel, owner, problem, aim".getBytes(StandardCharsets.UTF_8);
    return outputs.submit(
        actor,
        rollout,
        id(line),
        new ActivityOutputs.Upload(name, new ByteArrayInputStream(bytes)));
  }

  private static ActivityId id(Line line) {
    return new ActivityId(line.id());
  }

  private List<Line> lines(Phase phase) {
    return activities.lines(rollout).stream().filter(line -> line.phase() == phase).toList();
  }

  private Line line(String code) {
    return activities.lines(rollout).stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<String> titles(Actor actor) {
    return inbox.of(actor, 0).entries().map(Inbox.Entry::title).stream()
        .filter(title -> title.startsWith("activity."))
        .toList();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }
}
