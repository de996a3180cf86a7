package org.tollgate.governance.raci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Phase;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.activity.Activities;
import org.tollgate.governance.activity.ActivityId;
import org.tollgate.governance.activity.ActivityManagement;
import org.tollgate.governance.gate.evidence.Answer;
import org.tollgate.governance.gate.evidence.LiveQuestion;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.governance.task.Inbox;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import({RolloutRooms.class, RaciServicesTests.Rooms.class})
@RecordApplicationEvents
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class RaciServicesTests {

  private static final LiveQuestion VALID = new LiveQuestion("raci.valid", Phase.KICKOFF);

  @TestConfiguration
  @ComponentScan(
      basePackages = {
        "org.tollgate.base.checklist",
        "org.tollgate.base.document",
        "org.tollgate.governance.activity",
        "org.tollgate.governance.raci"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.(web|api)\\..*|Tests.*)"))
  static class Rooms {}

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RaciManagement management;
  @Autowired private RaciBoard board;
  @Autowired private RaciAnswers answers;
  @Autowired private Activities activities;
  @Autowired private ActivityManagement activityManagement;
  @Autowired private PhaseManagement phases;
  @Autowired private SeatManagement seats;
  @Autowired private Inbox inbox;
  @Autowired private ApplicationEvents events;
  @Autowired private TestEntityManager entities;

  private Staged staged;

  @BeforeEach
  void startsARollout() {
    staged = fixtures.inPhase(Phase.KICKOFF);
  }

  @Test
  void isValidByTheRulesOnceEverySeatIsFilled() {
    assertThat(shown().findings()).isEmpty();
    assertThat(answer().isMet()).isTrue();
    assertThat(shown().matrix().rows().stream().filter(row -> row.key().isGate())).hasSize(6);
    Cells gate = row(RowKey.gate(Phase.KICKOFF)).cells();
    SeatId chair =
        shown().columns().stream().filter(seat -> seat.chair()).findFirst().orElseThrow().id();
    assertThat(gate.text(chair)).isEqualTo("A");
    assertThat(gate.text(seat(SeatRole.DIRECTOR))).isEqualTo("R");
  }

  @Test
  void movesTheOpenTaskToWhoHasTheRNow() {
    Activities.Line task = openOf("director");
    RowKey key = RowKey.activity(task.code());
    assertThat(links("director")).anyMatch(link -> link.endsWith(task.id().toString()));

    accepted(give(key, SeatRole.DIRECTOR, "", SeatRole.TEAM_MEMBER, "R"));

    assertThat(links("director")).noneMatch(link -> link.endsWith(task.id().toString()));
    assertThat(links("team")).anyMatch(link -> link.endsWith(task.id().toString()));
    assertThat(line(task.code()).owner()).isEqualTo(staged.cast().person("team"));
    assertThat(acts()).contains("raci-row-set");
  }

  @Test
  void opensALaterActivityWithWhoWasGivenTheR() {
    Matrix.Row later =
        shown().matrix().rows().stream()
            .filter(row -> row.phase() == Phase.DIAGNOSIS && row.document())
            .filter(row -> row.cells().text(seat(SeatRole.DIRECTOR)).equals("R"))
            .findFirst()
            .orElseThrow();
    accepted(give(later.key(), SeatRole.DIRECTOR, "C", SeatRole.TEAM_MEMBER, "R"));

    phases.pass(staged.id(), Phase.KICKOFF);
    accepted(phases.open(Actor.SYSTEM, staged.id(), Phase.DIAGNOSIS));

    assertThat(line(later.key().code()).owner()).isEqualTo(staged.cast().person("team"));
    assertThat(row(later.key()).cells().text(seat(SeatRole.DIRECTOR))).isEqualTo("C");
  }

  @Test
  void followsAnActivityThatWasGivenToAnotherSeatByItself() {
    Activities.Line task = openOf("director");
    RowKey key = RowKey.activity(task.code());
    accepted(give(key, SeatRole.TEAM_MEMBER, "C", SeatRole.DEPARTMENT_LEAD, "I"));

    accepted(
        activityManagement.reassign(
            director(),
            id(),
            new ActivityId(task.id()),
            seat(SeatRole.TEAM_MEMBER),
            seat(SeatRole.SPONSOR),
            task.due()));

    Cells cells = row(key).cells();
    assertThat(cells.text(seat(SeatRole.TEAM_MEMBER))).isEqualTo("R");
    assertThat(cells.text(seat(SeatRole.DIRECTOR))).isEmpty();
    assertThat(cells.with(Letter.A)).containsExactly(seat(SeatRole.SPONSOR));
    assertThat(cells.text(seat(SeatRole.DEPARTMENT_LEAD))).isEqualTo("I");
  }

  @Test
  void isNotValidWhileARowLacksItsA() {
    RowKey key = RowKey.activity(openOf("director").code());
    SeatId accountable = row(key).cells().with(Letter.A).get(0);
    Map<SeatId, Set<Letter>> letters = new HashMap<>(row(key).cells().letters());
    letters.remove(accountable);

    accepted(management.set(director(), id(), key, 0, letters));

    assertThat(shown().findings())
        .extracting(Finding::code, Finding::row)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Finding.Code.NO_A, key));
    assertThat(answer().state()).isEqualTo(Answer.State.NOT_MET);
  }

  @Test
  void findsTheSeatThatBecameVacant() {
    seats.vacate(director(), seat(SeatRole.DEPARTMENT_LEAD), "Left the company");

    assertThat(shown().findings())
        .extracting(Finding::code)
        .contains(Finding.Code.VACANT)
        .doesNotContain(Finding.Code.NO_R);
    assertThat(answer().isMet()).isFalse();
  }

  @Test
  void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
    RowKey key = RowKey.gate(Phase.DESIGN);
    accepted(give(key, SeatRole.TEAM_MEMBER, "C", SeatRole.CONSULTANT, "C"));

    assertThat(management.set(director(), id(), key, 0, Map.of()))
        .contains(Refusal.because("raci.refused.changed"));
    assertThat(management.set(director(), id(), RowKey.gate(Phase.PREPARATION), 0, Map.of()))
        .contains(Refusal.because("raci.refused.ended"));
    assertThat(management.set(director(), id(), key, 1, Map.of(SeatId.random(), Set.of(Letter.I))))
        .contains(Refusal.because("raci.refused.seat"));
    assertThat(row(key).cells().text(seat(SeatRole.CONSULTANT))).isEqualTo("C");
  }

  @Test
  void isChangedByTheDirectorAloneAndReadByEverySeat() {
    RowKey key = RowKey.gate(Phase.DESIGN);
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.set(staged.cast().actor("team"), id(), key, 0, Map.of()));
    assertThat(board.of(staged.cast().actor("auditor"), id()).mayEdit()).isFalse();
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> board.of(staged.cast().actor("stranger"), id()));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () -> management.set(director(), id(), RowKey.activity("no-such"), 0, Map.of()));
  }

  @Test
  void readsInAsManyStatementsWhateverWasChosen() {
    long before = statements();
    for (Matrix.Row row : shown().matrix().rows()) {
      if (!row.ended()) {
        Map<SeatId, Set<Letter>> letters = new HashMap<>(row.cells().letters());
        letters.put(seat(SeatRole.CONSULTANT), Set.of(Letter.C));
        accepted(management.set(director(), id(), row.key(), 0, letters));
      }
    }

    assertThat(statements()).isEqualTo(before);
  }

  private long statements() {
    entities.flush();
    entities.clear();
    Statistics statistics =
        entities
            .getEntityManager()
            .getEntityManagerFactory()
            .unwrap(SessionFactory.class)
            .getStatistics();
    statistics.clear();
    shown();
    return statistics.getPrepareStatementCount();
  }

  private Optional<Refusal> give(
      RowKey key, SeatRole one, String letter, SeatRole other, String otherLetter) {
    Matrix.Row row = row(key);
    Map<SeatId, Set<Letter>> letters = new HashMap<>(row.cells().letters());
    letters.put(seat(one), Cells.read(letter));
    letters.put(seat(other), Cells.read(otherLetter));
    return management.set(director(), id(), key, row.revision(), letters);
  }

  private Activities.Line openOf(String part) {
    return activities.lines(id()).stream()
        .filter(line -> line.phase() == Phase.KICKOFF && !line.state().isEnded())
        .filter(line -> staged.cast().person(part).equals(line.owner()))
        .findFirst()
        .orElseThrow();
  }

  private Activities.Line line(String code) {
    return activities.lines(id()).stream()
        .filter(line -> line.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private List<String> links(String part) {
    return inbox.of(staged.cast().actor(part), 0).entries().stream()
        .map(Inbox.Entry::link)
        .toList();
  }

  private Answer answer() {
    return answers.answer(Set.of(id()), Set.of(VALID), RolloutRooms.START).get(id()).get(VALID);
  }

  private RaciBoard.Board shown() {
    return board.of(director(), id());
  }

  private Matrix.Row row(RowKey key) {
    return shown().matrix().row(key).orElseThrow();
  }

  private SeatId seat(SeatRole role) {
    return fixtures.seat(id(), role).id();
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
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
}
