package org.tollgate.governance.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.TestPropertySource;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.LocalizedText;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.testing.OnTestDatabase;

@DataJpaTest(showSql = false)
@OnTestDatabase
@Import({OpenWork.class, Inbox.class, InboxTests.Surroundings.class})
@TestPropertySource(properties = "spring.jpa.properties.hibernate.generate_statistics=true")
class InboxTests {

  private static final RolloutId LANTERNWAY = RolloutId.random();
  private static final RolloutId AUCKLAND = RolloutId.random();
  private static final PersonId PERSON = PersonId.random();
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 25);

  @Autowired private OpenWork work;
  @Autowired private Inbox inbox;
  @Autowired private EntityManager entities;
  @Autowired private EntityManagerFactory factory;

  @TestConfiguration
  static class Surroundings {

    @Bean
    Clock clock() {
      return Clock.fixed(Instant.parse("2026-03-25T13:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    WorkPlaces places() {
      Map<RolloutId, WorkPlaces.Place> all =
          Map.of(
              LANTERNWAY, new WorkPlaces.Place("Lanternway Travel", ZoneId.of("Europe/Berlin")),
              AUCKLAND, new WorkPlaces.Place("Kowhai Ferries", ZoneId.of("Pacific/Auckland")));
      return rollouts -> all;
    }
  }

  @Test
  void showsWhatIsLateFirstAndWhatHasNoDateLast() {
    give("later", TODAY.plusDays(8));
    give("undated", null);
    give("today", TODAY);
    give("late", TODAY.minusDays(1));
    give("soon", TODAY.plusDays(7));

    Inbox.Contents contents = contents(0);

    assertThat(contents.entries())
        .extracting(Inbox.Entry::title, Inbox.Entry::urgency)
        .containsExactly(
            tuple("late", Inbox.Urgency.LATE),
            tuple("today", Inbox.Urgency.SOON),
            tuple("soon", Inbox.Urgency.SOON),
            tuple("later", Inbox.Urgency.LATER),
            tuple("undated", Inbox.Urgency.LATER));
    assertThat(contents.totals())
        .containsEntry(Inbox.Urgency.LATE, 1L)
        .containsEntry(Inbox.Urgency.SOON, 2L)
        .containsEntry(Inbox.Urgency.LATER, 2L);
  }

  @Test
  void wordsATitleInTheLanguageOfItsReader() {
    LocalizedText systems = new LocalizedText("See the systems", "查看现有系统", "Осмотреть системы");
    List<String> arguments = List.of(TitleText.of(systems), TitleText.of(LocalizedText.same("7")));
    work.assign(
        new NewWork(LANTERNWAY, PERSON, subject(), "bring", arguments, "/activities", TODAY));

    assertThat(argumentsIn(Locale.ENGLISH)).containsExactly("See the systems", "7");
    assertThat(argumentsIn(Locale.SIMPLIFIED_CHINESE)).containsExactly("查看现有系统", "7");
    assertThat(argumentsIn(Locale.forLanguageTag("ru"))).containsExactly("Осмотреть системы", "7");
  }

  private List<String> argumentsIn(Locale reader) {
    LocaleContextHolder.setLocale(reader);
    try {
      return contents(0).entries().getContent().get(0).arguments();
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }

  @Test
  void countsADayAsOverInTheZoneOfItsRollout() {
    work.assign(work(AUCKLAND, subject(), "a day ahead", TODAY));
    give("still today", TODAY);

    assertThat(contents(0).entries())
        .extracting(Inbox.Entry::title, Inbox.Entry::rollout, Inbox.Entry::urgency)
        .containsExactly(
            tuple("a day ahead", "Kowhai Ferries", Inbox.Urgency.LATE),
            tuple("still today", "Lanternway Travel", Inbox.Urgency.SOON));
  }

  @Test
  void renewsWorkThatThePersonHasInsteadOfAddingASecondPiece() {
    WorkSubject subject = subject();
    work.assign(work(LANTERNWAY, subject, "vote", TODAY));
    work.assign(work(LANTERNWAY, subject, "vote again", TODAY.plusDays(3)));

    assertThat(contents(0).entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.title()).isEqualTo("vote again");
              assertThat(entry.due()).isEqualTo(TODAY.plusDays(3));
            });
  }

  @Test
  void keepsTheValuesOfATitleAsTheyWere() {
    List<String> values = List.of("Gate 5", "", "  a, b; c  ", "Sie prüfen");
    work.assign(new NewWork(LANTERNWAY, PERSON, subject(), "vote", values, "/ballots/1", TODAY));

    assertThat(contents(0).entries().getContent().get(0).arguments()).isEqualTo(values);
  }

  @Test
  void finishesForOnePersonAndLeavesTheOthers() {
    WorkSubject subject = subject();
    PersonId other = PersonId.random();
    work.assign(work(LANTERNWAY, subject, "vote", TODAY));
    work.assign(new NewWork(LANTERNWAY, other, subject, "vote", List.of(), "/b", TODAY));

    work.finish(subject, PERSON);

    assertThat(work.count(Actor.of(PERSON))).isZero();
    assertThat(work.count(Actor.of(other))).isEqualTo(1);
    work.finish(subject);
    assertThat(work.count(Actor.of(other))).isZero();
  }

  @Test
  void emptiesTheInboxesOfARolloutThatIsOver() {
    give("vote", TODAY);
    work.assign(work(AUCKLAND, subject(), "stays", TODAY));

    work.finishAll(LANTERNWAY);

    assertThat(contents(0).entries()).extracting(Inbox.Entry::title).containsExactly("stays");
  }

  @Test
  void movesWorkToTheNextHolderButNeverTwice() {
    PersonId successor = PersonId.random();
    WorkSubject shared = subject();
    work.assign(work(LANTERNWAY, shared, "shared", TODAY));
    work.assign(new NewWork(LANTERNWAY, successor, shared, "shared", List.of(), "/b", TODAY));
    give("own", TODAY);
    work.assign(work(AUCKLAND, subject(), "elsewhere", TODAY));

    work.move(LANTERNWAY, PERSON, successor);

    assertThat(inbox.of(Actor.of(successor), 0).entries())
        .extracting(Inbox.Entry::title)
        .containsExactlyInAnyOrder("shared", "own");
    assertThat(contents(0).entries()).extracting(Inbox.Entry::title).containsExactly("elsewhere");
  }

  @Test
  void movesOneSubjectToASubstitute() {
    PersonId substitute = PersonId.random();
    WorkSubject ballot = subject();
    work.assign(work(LANTERNWAY, ballot, "vote", TODAY));
    give("stays", TODAY);

    work.move(ballot, PERSON, substitute);

    assertThat(inbox.of(Actor.of(substitute), 0).entries())
        .extracting(Inbox.Entry::title)
        .containsExactly("vote");
    assertThat(contents(0).entries()).extracting(Inbox.Entry::title).containsExactly("stays");
  }

  @Test
  void saysThatWorkWasRemindedOfAndEscalated() {
    WorkSubject subject = subject();
    work.assign(work(LANTERNWAY, subject, "vote", TODAY));
    work.remind(subject);
    assertThat(contents(0).entries().getContent().get(0))
        .matches(Inbox.Entry::reminded)
        .matches(entry -> !entry.escalated());
    work.escalate(subject);
    assertThat(contents(0).entries().getContent().get(0)).matches(Inbox.Entry::escalated);
  }

  @Test
  void readsAnyNumberOfRowsInThreeStatements() {
    for (int i = 0; i < 60; i++) {
      give("work " + i, TODAY.plusDays(i));
    }
    entities.flush();
    entities.clear();
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.clear();

    Inbox.Contents second = contents(1);

    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3);
    assertThat(second.entries().getTotalElements()).isEqualTo(60);
    assertThat(second.entries().getContent()).hasSize(Inbox.PAGE_SIZE);
    assertThat(second.entries().getContent().get(0).title()).isEqualTo("work 25");
    assertThat(contents(3).entries().getContent()).isEmpty();
  }

  private Inbox.Contents contents(int page) {
    return inbox.of(Actor.of(PERSON), page);
  }

  private void give(String title, LocalDate due) {
    work.assign(work(LANTERNWAY, subject(), title, due));
  }

  private static NewWork work(RolloutId rollout, WorkSubject subject, String title, LocalDate due) {
    return new NewWork(rollout, PERSON, subject, title, List.of(), "/b", due);
  }

  private static WorkSubject subject() {
    return new WorkSubject("ballot", UUID.randomUUID());
  }
}
