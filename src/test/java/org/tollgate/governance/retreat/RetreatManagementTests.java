package org.tollgate.governance.retreat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Phase;
import org.tollgate.governance.rollout.PhaseManagement;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutFixtures.Staged;
import org.tollgate.testing.RolloutRooms;
import org.tollgate.testing.SettableClock;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import(RolloutRooms.class)
class RetreatManagementTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RetreatManagement management;
  @Autowired private Retreats retreats;
  @Autowired private PhaseManagement phases;
  @Autowired private SettableClock clock;

  private Staged staged;
  private UUID retreat;

  @BeforeEach
  void entersARetreat() {
    staged = fixtures.running();
    retreat = management.enter(staged.cast().director(), staged.id(), entry());
  }

  @Test
  void countsAsSeenOnlyWhenEveryVotingMemberSawIt() {
    assertThat(standing()).isEqualTo(new Retreats.Standing(1, 0));
    see("sponsor");
    see("chair");
    see("member1");
    assertThat(standing().seen()).isZero();

    see("member2");

    assertThat(standing()).isEqualTo(new Retreats.Standing(1, 1));
  }

  @Test
  void tellsHowManyWereSeenByAllEarlier() {
    see("sponsor");
    see("chair");
    see("member1");
    Instant early = clock.instant();
    clock.advance(Duration.ofDays(3));
    see("member2");

    assertThat(standing(early)).isEqualTo(new Retreats.Standing(1, 1, 0));
    assertThat(standing(clock.instant())).isEqualTo(new Retreats.Standing(1, 1, 1));
    clock.set(RolloutRooms.START);
  }

  private Retreats.Standing standing(Instant before) {
    return retreats.standings(Set.of(staged.id()), before).get(staged.id());
  }

  @Test
  void liesBeforeTheNextGateAgain() {
    seeAll();
    phases.pass(staged.id(), Phase.PREPARATION);

    assertThat(standing()).isEqualTo(new Retreats.Standing(1, 0));
    seeAll();
    assertThat(standing().seen()).isEqualTo(1);
  }

  @Test
  void isNoLongerOpenWhenTheRuleHoldsAgain() {
    management.end(staged.cast().chair(), retreat);

    assertThat(standing()).isEqualTo(new Retreats.Standing(0, 0));
    assertThat(retreats.of(staged.id())).singleElement().matches(entry -> !entry.isOpen());
  }

  @Test
  void isSeenAndEndedOnlyByThoseWhoMay() {
    Actor auditor = staged.cast().actor("auditor");
    Actor director = staged.cast().director();

    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.enter(auditor, staged.id(), entry()));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.see(director, retreat));
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.end(staged.cast().actor("team"), retreat));
  }

  @Test
  void hasAnEndUnlessTheRuleWasDropped() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new NewRetreat(PersonId.random(), "Own lists", RetreatKind.SOFTENED, "busy", null));
  }

  private NewRetreat entry() {
    return new NewRetreat(
        staged.cast().person("lead"),
        "Orders are entered in the CRM only",
        RetreatKind.POSTPONED,
        "The season has begun",
        LocalDate.of(2026, 6, 1));
  }

  private void seeAll() {
    for (String part : new String[] {"sponsor", "chair", "member1", "member2"}) {
      see(part);
    }
  }

  private void see(String part) {
    management.see(staged.cast().actor(part), retreat);
  }

  private Retreats.Standing standing() {
    return retreats.standings(Set.of(staged.id())).get(staged.id());
  }
}
