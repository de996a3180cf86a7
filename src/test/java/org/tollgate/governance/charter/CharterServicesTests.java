package org.tollgate.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.Recordable;
import org.tollgate.base.shared.Refusal;
import org.tollgate.governance.charter.CharterContent.Goal;
import org.tollgate.governance.charter.CharterFacts.Count;
import org.tollgate.governance.rollout.RolloutEvents;
import org.tollgate.governance.rollout.RolloutState;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.SeatManagement;
import org.tollgate.governance.rollout.SeatRole;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@RecordApplicationEvents
@Import(RolloutRooms.class)
class CharterServicesTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private CharterDrafting drafting;
  @Autowired private CharterSigning signing;
  @Autowired private CharterRecords records;
  @Autowired private CharterVersions versions;
  @Autowired private SeatManagement seats;
  @Autowired private Rollouts rollouts;
  @Autowired private ApplicationEvents events;
  @Autowired private SettableClock clock;

  @AfterEach
  void setsTheClockBack() {
    clock.set(RolloutRooms.START);
  }

  @Test
  void startsTheRolloutWhenTheSponsorAcceptsTheCharter() {
    Staged staged = fixtures.draft();

    assertThat(sign(staged, SignatureKind.CHARTER))
        .isInstanceOf(CharterSigning.Outcome.Signed.class);

    assertThat(rollouts.view(staged.id()).state()).isEqualTo(RolloutState.RUNNING);
    assertThat(events.stream(RolloutEvents.Started.class))
        .containsExactly(new RolloutEvents.Started(staged.id()));
    assertThat(acts()).contains("charter-accepted", "rollout-started");
    assertThat(facts(staged).charterAcceptedAt()).isNotNull();
  }

  @Test
  void refusesASignatureUnderATextThatChangedAndSaysWhere() {
    Staged staged = fixtures.draft();
    String shown = token(staged, SignatureKind.CHARTER);
    drafting.saveProblems(staged.cast().director(), staged.id(), List.of("Another problem"));

    CharterSigning.Outcome outcome =
        signing.sign(
            staged.cast().sponsor(), staged.id(), request(shown), RolloutFixtures.PASSWORD);

    assertThat(outcome)
        .isEqualTo(new CharterSigning.Outcome.Stale(List.of(CharterText.Section.PROBLEMS)));
    assertThat(rollouts.view(staged.id()).state()).isEqualTo(RolloutState.DRAFT);
  }

  @Test
  void refusesAWrongPassword() {
    Staged staged = fixtures.draft();
    String shown = token(staged, SignatureKind.CHARTER);

    assertThat(signing.sign(staged.cast().sponsor(), staged.id(), request(shown), "wrong"))
        .isEqualTo(refused("charter.refused.password"));
  }

  @Test
  void letsNobodySignInAnothersPlace() {
    Staged staged = fixtures.draft();
    String shown = token(staged, SignatureKind.CHARTER);

    assertThat(
            signing.sign(
                staged.cast().director(), staged.id(), request(shown), RolloutFixtures.PASSWORD))
        .isEqualTo(refused("charter.refused.not-yours"));
  }

  @Test
  void acceptsNoCharterWithoutGoals() {
    Staged staged = fixtures.draft();
    drafting.saveGoals(staged.cast().director(), staged.id(), List.of());

    assertThat(sign(staged, SignatureKind.CHARTER))
        .isEqualTo(refused("charter.refused.incomplete", 1));
  }

  @Test
  void countsASignatureOnlyUnderTheTextAsItReadsNow() {
    Staged staged = fixtures.accepted();
    assertThat(facts(staged).sponsorAcceptedAt()).isNotNull();
    assertThat(facts(staged).supporters()).isEqualTo(new Count(1, 1));

    Actor director = staged.cast().director();
    assertThat(drafting.revise(director, staged.id(), "The season opens earlier")).isEmpty();
    drafting.saveGoals(director, staged.id(), List.of(RolloutFixtures.goal(), unmeasured()));
    assertThat(facts(staged).supporters()).as("the old one is in force").isEqualTo(new Count(1, 1));
    assertThat(sign(staged, SignatureKind.CHARTER))
        .isInstanceOf(CharterSigning.Outcome.Signed.class);

    assertThat(facts(staged).supporters()).isEqualTo(new Count(0, 1));
    assertThat(facts(staged).goals()).isEqualTo(new Count(1, 2));
    assertThat(facts(staged).sponsorAcceptedAt()).isNotNull();
    assertThat(acts()).contains("charter-changed");
  }

  @Test
  void keepsTheOldVersionReadable() {
    Staged staged = fixtures.accepted();
    Actor director = staged.cast().director();
    assertThat(drafting.revise(director, staged.id(), "A second problem was found")).isEmpty();
    drafting.saveProblems(director, staged.id(), List.of("One", "Two"));
    sign(staged, SignatureKind.CHARTER);

    assertThat(versions.numbered(staged.id(), 1).state()).isEqualTo(Charter.State.REPLACED);
    assertThat(versions.numbered(staged.id(), 1).content().problems()).hasSize(1);
    assertThat(versions.numbered(staged.id(), 2).content().problems()).hasSize(2);
    assertThat(events.stream(RolloutEvents.Started.class)).hasSize(1);
  }

  @Test
  void changesNothingInForceWhenANewVersionIsGivenUp() {
    Staged staged = fixtures.accepted();
    Actor director = staged.cast().director();
    drafting.revise(director, staged.id(), "Try");
    assertThat(drafting.revise(director, staged.id(), "Twice")).isPresent();
    assertThat(drafting.discard(director, staged.id())).isEmpty();

    assertThat(versions.working(staged.id()).number()).isEqualTo(1);
    assertThat(drafting.revise(director, staged.id(), "Again")).isEmpty();
    assertThat(versions.working(staged.id()).number()).isEqualTo(3);
  }

  @Test
  void letsOnlyPlannersWriteIt() {
    Staged staged = fixtures.draft();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> drafting.saveProblems(staged.cast().chair(), staged.id(), List.of("X")));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(
            () ->
                drafting.saveProblems(staged.cast().actor("outsider"), staged.id(), List.of("X")));
  }

  @Test
  void asksANewSponsorAgain() {
    Staged staged = fixtures.accepted();
    Actor sponsor = staged.cast().sponsor();
    seats.fill(
        sponsor,
        fixtures.seat(staged.id(), SeatRole.SPONSOR).id(),
        staged.cast().person("outsider"),
        "promoted");

    assertThat(facts(staged).sponsorAcceptedAt()).isNull();
    assertThat(facts(staged).charterAcceptedAt()).isNotNull();
  }

  @Test
  void countsTheSeatsEveryRolloutNeeds() {
    Staged staged = fixtures.draft();
    assertThat(facts(staged).seats()).isEqualTo(new Count(7, 7));

    seats.vacate(
        staged.cast().director(),
        fixtures.seat(staged.id(), SeatRole.DEPARTMENT_LEAD).id(),
        "moved");

    assertThat(facts(staged).seats()).isEqualTo(new Count(6, 7));
  }

  @Test
  void tellsHowManySeatsAndSignaturesThereWereEarlier() {
    Staged staged = fixtures.draft();
    Instant early = clock.instant();
    clock.advance(Duration.ofDays(30));
    Actor director = staged.cast().director();
    SeatId lead = fixtures.seat(staged.id(), SeatRole.DEPARTMENT_LEAD).id();
    SeatId team = fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER).id();
    seats.vacate(director, lead, "moved");
    seats.fill(director, team, staged.cast().person("outsider"), "handed over on the same day");
    clock.advance(Duration.ofDays(10));
    seats.fill(director, lead, staged.cast().person("lead"), "back");
    fixtures.accept(staged);

    CharterFacts then = records.facts(Set.of(staged.id()), early).get(staged.id());
    CharterFacts now = records.facts(Set.of(staged.id()), clock.instant()).get(staged.id());

    assertThat(then.seats()).as("all but the lead without a gap").isEqualTo(new Count(7, 7, 6));
    assertThat(now.seats()).isEqualTo(new Count(7, 7, 7));
    assertThat(then.supporters()).isEqualTo(new Count(1, 1, 0));
    assertThat(now.supporters()).isEqualTo(new Count(1, 1, 1));
    assertThat(then.goals().before()).as("goals change all at once").isNull();
  }

  @Test
  void saysThatTheRecordChangedWhenASeatDoes() {
    Staged staged = fixtures.draft();
    long before = events.stream(CharterRecordChanged.class).count();

    seats.vacate(
        staged.cast().director(), fixtures.seat(staged.id(), SeatRole.TEAM_MEMBER).id(), "moved");

    assertThat(events.stream(CharterRecordChanged.class)).hasSize((int) before + 1);
  }

  @Test
  void asksEverybodyWhoHasNotSigned() {
    Staged staged = fixtures.draft();
    assertThat(signing.ask(staged.cast().director(), staged.id())).isEqualTo(4);

    fixtures.sign(staged, staged.cast().sponsor(), SignatureKind.SPONSOR, null);

    assertThat(signing.ask(staged.cast().director(), staged.id())).isEqualTo(3);
  }

  private CharterSigning.Outcome sign(Staged staged, SignatureKind kind) {
    CharterSigning.Request request = new CharterSigning.Request(kind, null, token(staged, kind));
    return signing.sign(staged.cast().sponsor(), staged.id(), request, RolloutFixtures.PASSWORD);
  }

  private String token(Staged staged, SignatureKind kind) {
    return signing.text(staged.cast().sponsor(), staged.id(), kind, null).token();
  }

  private CharterFacts facts(Staged staged) {
    return records.facts(Set.of(staged.id())).get(staged.id());
  }

  private List<String> acts() {
    return events.stream(Recordable.class).map(Recordable::act).toList();
  }

  private static CharterSigning.Request request(String shown) {
    return new CharterSigning.Request(SignatureKind.CHARTER, null, shown);
  }

  private static CharterSigning.Outcome refused(String reason, Object... arguments) {
    return new CharterSigning.Outcome.Refused(Refusal.because(reason, arguments));
  }

  private static Goal unmeasured() {
    return new Goal(
        "Ninety per cent accuracy", "trust", "sales", "share", "", "90 %", "yes", "now");
  }
}
