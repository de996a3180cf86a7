package org.tollgate.governance.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.charter.CharterRecords;
import org.tollgate.testing.Cast;
import org.tollgate.testing.OnTestDatabase;
import org.tollgate.testing.RolloutFixtures;
import org.tollgate.testing.RolloutRooms;

@DataJpaTest(
    showSql = false,
    properties = "spring.jpa.properties.hibernate.generate_statistics=true")
@OnTestDatabase
@Import(RolloutRooms.class)
class RolloutListTests {

  @Autowired private RolloutFixtures fixtures;
  @Autowired private RolloutList list;
  @Autowired private RolloutManagement management;
  @Autowired private Rollouts rollouts;
  @Autowired private CharterRecords records;
  @Autowired private EntityManager entities;
  @Autowired private EntityManagerFactory factory;

  private Cast cast;
  private Actor director;
  private RolloutTerms terms;

  @BeforeEach
  void draftsOne() {
    RolloutFixtures.Staged staged = fixtures.draft();
    cast = staged.cast();
    director = cast.director();
    terms = rollouts.terms(staged.id());
  }

  @Test
  void saysHowManyThereAreAlsoBehindTheLastPage() {
    running("Later", 60);

    assertThat(list.of(director, Set.of(), "", 0).getTotalElements()).isEqualTo(2);
    assertThat(list.of(director, Set.of(), "", 7).getTotalElements()).isEqualTo(2);
    assertThat(list.of(director, Set.of(), "", 7)).isEmpty();
    assertThat(list.of(director, Set.of(), "nothing of that name", 7).getTotalElements()).isZero();
  }

  @Test
  void showsRunningRolloutsFirstAndAmongThemTheNearestGate() {
    RolloutId late = running("Later", 60);
    RolloutId soon = running("Sooner", 3);

    assertThat(list.of(director, Set.of(), "", 0).map(row -> row.rollout().id()).getContent())
        .startsWith(soon, late)
        .hasSize(3);
  }

  @Test
  void showsOnlyRolloutsInWhichThePersonHasASeat() {
    assertThat(list.of(cast.actor("outsider"), Set.of(), "", 0)).isEmpty();
    assertThat(list.of(cast.actor("consultant"), Set.of(), "", 0)).hasSize(1);
  }

  @Test
  void filtersByStateAndByPartOfTheName() {
    running("Harbour 100%", 9);

    assertThat(list.of(director, Set.of(RolloutState.DRAFT), "", 0)).hasSize(1);
    assertThat(list.of(director, Set.of(), "HARB", 0)).hasSize(1);
    assertThat(list.of(director, Set.of(), "100%", 0)).hasSize(1);
    assertThat(list.of(director, Set.of(), "1%0", 0)).isEmpty();
  }

  @Test
  void needsAsManyStatementsForManyRowsAsForOne() {
    long one = statements(() -> list.of(director, Set.of(), "", 0));
    for (int i = 0; i < 30; i++) {
      management.draft(director, terms);
    }

    assertThat(statements(() -> list.of(director, Set.of(), "", 0))).isLessThanOrEqualTo(one + 1);
    assertThat(list.of(director, Set.of(), "", 0).getContent()).hasSize(RolloutList.PAGE);
    assertThat(list.of(director, Set.of(), "", 1).getContent()).hasSize(6);
  }

  @Test
  void readsTheFactsOfManyChartersInAsManyStatementsAsOfOne() {
    RolloutId first = fixtures.accepted().id();
    RolloutId second = fixtures.accepted().id();
    RolloutId third = fixtures.draft().id();
    long one = statements(() -> records.facts(Set.of(first)));

    assertThat(statements(() -> records.facts(Set.of(first, second, third)))).isEqualTo(one);
  }

  private RolloutId running(String name, int days) {
    RolloutTerms named =
        new RolloutTerms(
            name,
            terms.template(),
            terms.zone(),
            RolloutFixtures.monthly(java.time.LocalDate.of(2026, 3, 9).plusDays(days)),
            terms.rhythm(),
            terms.parties());
    RolloutId id = management.draft(director, named);
    assertThat(management.start(director, id)).isEmpty();
    return id;
  }

  private long statements(Runnable read) {
    entities.flush();
    entities.clear();
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();
    read.run();
    return statistics.getPrepareStatementCount();
  }
}
