package org.tollgate.base.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.Refusal;

class PersonTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);

  private final Person helena = new Person(person("Helena Brandt", "helena@example.org"));

  @Test
  void isAwayOnDaysThatShareNoneWithAnother() {
    assertThat(helena.beAbsent(new DateRange(MONDAY, MONDAY.plusDays(4)))).isEmpty();
    assertThat(helena.beAbsent(new DateRange(MONDAY.plusDays(5), MONDAY.plusDays(6)))).isEmpty();
  }

  @Test
  void refusesDaysAwayOfWhichOneIsCoveredAlready() {
    helena.beAbsent(new DateRange(MONDAY, MONDAY.plusDays(4)));
    assertThat(helena.beAbsent(new DateRange(MONDAY.plusDays(4), MONDAY.plusDays(8))))
        .contains(Refusal.because("people.refused.absence-overlaps"));
  }

  @Test
  void refusesDaysAwayOfSomebodyWhoHasLeft() {
    helena.leave(Actor.SYSTEM, MONDAY);
    assertThat(helena.beAbsent(new DateRange(MONDAY, MONDAY)))
        .contains(Refusal.because("people.refused.left"));
  }

  @Test
  void leavesOnlyOnce() {
    assertThat(helena.leave(Actor.SYSTEM, MONDAY)).isEmpty();
    assertThat(helena.leave(Actor.SYSTEM, MONDAY)).contains(Refusal.because("people.refused.left"));
  }

  @Test
  void writesANameAsItIsTypedButWithoutStrayBlanks() {
    assertThat(person("  Lucía\u00a0 Prado ", "l@example.org").name()).isEqualTo("Lucía Prado");
  }

  @Test
  void holdsTheTwoWaysToWriteAnAccentForTheSameName() {
    assertThat(person("Lucı\u0301a".replace('ı', 'i'), "l@example.org").name()).isEqualTo("Lucía");
  }

  @Test
  void needsANameAndAnAddress() {
    assertThatIllegalArgumentException().isThrownBy(() -> person(" ", "h@example.org"));
    assertThatIllegalArgumentException().isThrownBy(() -> person("Helena", "nowhere"));
  }

  private static NewPerson person(String name, String email) {
    return new NewPerson(name, email, OrganisationId.random(), null, "en");
  }
}
