package org.tollgate.base.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.testing.OnTestDatabase;

@DataJpaTest
@OnTestDatabase
@RecordApplicationEvents
@Import({PeopleDirectory.class, PeopleManagement.class})
class PeopleServicesTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final Actor ADMINISTRATOR = new Actor(PersonId.random(), true);

  @Autowired private PeopleManagement management;
  @Autowired private PeopleDirectory directory;
  @Autowired private EntityManager entities;
  @Autowired private ApplicationEvents events;

  private OrganisationId client;
  private OrganisationId implementer;
  private DepartmentId sales;
  private PersonId helena;
  private PersonId kenji;

  @BeforeEach
  void twoOrganisationsWithOnePersonEach() {
    client = management.addOrganisation(ADMINISTRATOR, "Lanternway Travel");
    implementer = management.addOrganisation(ADMINISTRATOR, "Corvane Consulting");
    sales = management.addDepartment(ADMINISTRATOR, client, "Sales");
    helena = add("Helena Brandt", client, sales);
    kenji = add("Kenji Mori", implementer, null);
  }

  @Test
  void showsAPersonWithOrganisationAndDepartment() {
    assertThat(directory.find(helena))
        .contains(
            new PersonView(
                helena,
                "Helena Brandt",
                "helena.brandt@example.org",
                client,
                "Lanternway Travel",
                sales,
                "Sales",
                "en"));
  }

  @Test
  void showsAPersonWithoutADepartment() {
    assertThat(directory.find(kenji).orElseThrow().department()).isNull();
  }

  @Test
  void findsManyPeopleAtOnceAndLeavesOutWhomItDoesNotKnow() {
    assertThat(directory.all(List.of(helena, kenji, PersonId.random())).keySet())
        .containsExactlyInAnyOrder(helena, kenji);
  }

  @Test
  void listsTheDepartmentsOfTheOrganisationsAskedFor() {
    management.addDepartment(ADMINISTRATOR, implementer, "Integration");
    assertThat(directory.departmentsOf(Set.of(client)))
        .containsExactly(new DepartmentView(sales, client, "Sales"));
  }

  @Test
  void refusesASecondOrganisationOfTheSameName() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () -> {
              management.addOrganisation(ADMINISTRATOR, "Lanternway Travel");
              directory.organisations();
            });
  }

  @Test
  void refusesAPersonInADepartmentOfAnotherOrganisation() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> add("Wei Chen", implementer, sales));
  }

  @Test
  void letsOnlyAnAdministratorAddPeople() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> management.addOrganisation(Actor.of(helena), "Quillon Car Hire"));
  }

  @Test
  void letsOnlyAnAdministratorLookThroughEveryone() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(() -> directory.search(Actor.of(helena), "", PageRequest.of(0, 5)));
  }

  @Test
  void findsByPartOfTheNameInAnyCase() {
    assertThat(search("KENJ")).containsExactly(kenji);
    assertThat(search("lanternway")).containsExactly(helena);
  }

  @Test
  void takesPercentAndUnderscoreAsLetters() {
    assertThat(search("%")).isEmpty();
    assertThat(search("_")).isEmpty();
    PersonId odd = add("Ann 100% O_Neil", client, null);
    assertThat(search("0% o_n")).containsExactly(odd);
  }

  @Test
  void pagesByName() {
    var second = directory.search(ADMINISTRATOR, "", PageRequest.of(1, 1, Sort.by("name")));
    assertThat(second.getTotalElements()).isEqualTo(2);
    assertThat(second).extracting(PersonView::id).containsExactly(kenji);
  }

  @Test
  void keepsTheNameOfSomebodyWhoLeftButListsThemNoMore() {
    assertThat(management.leave(ADMINISTRATOR, helena, MONDAY)).isEmpty();
    reload();
    assertThat(directory.find(helena)).isPresent();
    assertThat(directory.hasLeft(helena)).isTrue();
    assertThat(directory.leaversAmong(List.of(helena, kenji))).containsExactly(helena);
    assertThat(directory.ofOrganisations(Set.of(client, implementer)))
        .extracting(PersonView::id)
        .containsExactly(kenji);
    assertThat(search("helena")).isEmpty();
  }

  @Test
  void tellsTheHouseThatAPersonLeft() {
    management.leave(ADMINISTRATOR, helena, MONDAY);
    assertThat(events.stream(PersonLeft.class))
        .containsExactly(new PersonLeft(ADMINISTRATOR, helena, MONDAY));
  }

  @Test
  void letsAPersonRecordTheirOwnDaysAway() {
    DateRange days = new DateRange(MONDAY, MONDAY.plusDays(4));
    assertThat(management.recordAbsence(Actor.of(helena), helena, days)).isEmpty();
    reload();
    assertThat(directory.isAbsent(helena, MONDAY)).isTrue();
    assertThat(directory.isAbsent(helena, MONDAY.plusDays(4))).isTrue();
    assertThat(directory.isAbsent(helena, MONDAY.plusDays(5))).isFalse();
    assertThat(directory.absentAmong(List.of(helena, kenji), MONDAY)).containsExactly(helena);
    assertThat(events.stream(AbsenceRecorded.class))
        .containsExactly(new AbsenceRecorded(helena, days));
  }

  @Test
  void refusesOverlappingDaysAwayAcrossTransactions() {
    DateRange days = new DateRange(MONDAY, MONDAY.plusDays(4));
    management.recordAbsence(Actor.of(helena), helena, days);
    reload();
    assertThat(management.recordAbsence(Actor.of(helena), helena, new DateRange(MONDAY, MONDAY)))
        .isPresent();
  }

  @Test
  void keepsOthersFromRecordingSomebodysDaysAway() {
    assertThatExceptionOfType(NotAllowedException.class)
        .isThrownBy(
            () -> management.recordAbsence(Actor.of(kenji), helena, new DateRange(MONDAY, MONDAY)));
  }

  @Test
  void takesAnAbsenceBack() {
    DateRange days = new DateRange(MONDAY, MONDAY.plusDays(4));
    management.recordAbsence(Actor.of(helena), helena, days);
    reload();
    AbsenceView recorded = directory.absencesFrom(Set.of(helena), MONDAY).get(0);
    management.withdrawAbsence(Actor.of(helena), helena, recorded.id());
    reload();
    assertThat(directory.absencesFrom(Set.of(helena), MONDAY)).isEmpty();
    assertThat(events.stream(AbsenceWithdrawn.class))
        .containsExactly(new AbsenceWithdrawn(helena, days));
  }

  private List<PersonId> search(String text) {
    return directory
        .search(ADMINISTRATOR, text, PageRequest.of(0, 10))
        .map(PersonView::id)
        .getContent();
  }

  private PersonId add(String name, OrganisationId organisation, DepartmentId department) {
    String email = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ".");
    return management.addPerson(
        ADMINISTRATOR, new NewPerson(name, email + "@example.org", organisation, department, "en"));
  }

  private void reload() {
    entities.flush();
    entities.clear();
  }
}
