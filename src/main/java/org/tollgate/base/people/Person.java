package org.tollgate.base.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/**
 * A member of one organisation. Two absences never share a day. Who has left stays known by name,
 * because governance records name them, but takes part in nothing new.
 */
@Entity
class Person extends AbstractAggregateRoot<Person> {

  /** Stands where a name was; {@link PeopleDirectory} says it in the reader's language. */
  static final String ERASED = "Erased person";

  @EmbeddedId private PersonId id;
  private String name;
  private String email;
  @Embedded private OrganisationId organisation;
  @Embedded private DepartmentId department;
  private String language;
  private boolean languageChosen;
  private LocalDate leftOn;
  private LocalDate contactErasedOn;
  private LocalDate nameErasedOn;

  @ElementCollection
  @CollectionTable(name = "absence", joinColumns = @JoinColumn(name = "person_id"))
  private Set<Absence> absences = new HashSet<>();

  @Version private Long version;

  protected Person() {}

  Person(NewPerson person) {
    this.id = PersonId.random();
    this.name = person.name();
    this.email = person.email();
    this.organisation = person.organisation();
    this.department = person.department();
    this.language = person.language();
  }

  Optional<Refusal> leave(Actor actor, LocalDate on) {
    if (hasLeft()) {
      return Optional.of(Refusal.because("people.refused.left"));
    }
    leftOn = on;
    registerEvent(new PersonLeft(actor, id, on));
    return Optional.empty();
  }

  /** Is written to at another address from now on. */
  Optional<Refusal> writeTo(String address) {
    if (hasLeft()) {
      return Optional.of(Refusal.because("people.refused.left"));
    }
    if (!NewPerson.isAddress(address)) {
      return Optional.of(Refusal.because("people.refused.address"));
    }
    email = address;
    return Optional.empty();
  }

  Optional<Refusal> beAbsent(DateRange days) {
    if (hasLeft()) {
      return Optional.of(Refusal.because("people.refused.left"));
    }
    if (absences.stream().anyMatch(absence -> absence.days().overlaps(days))) {
      return Optional.of(Refusal.because("people.refused.absence-overlaps"));
    }
    absences.add(Absence.during(days));
    registerEvent(new AbsenceRecorded(id, days));
    return Optional.empty();
  }

  /** Takes back an absence; one that this person does not have is no longer there either. */
  void withdrawAbsence(UUID absence) {
    absences.stream()
        .filter(candidate -> candidate.id().equals(absence))
        .findFirst()
        .ifPresent(
            found -> {
              absences.remove(found);
              registerEvent(new AbsenceWithdrawn(id, found.days()));
            });
  }

  /** From now on the person is shown and sent everything in this language. */
  void speak(String language) {
    Words.requireLanguage(language);
    this.language = language;
    this.languageChosen = true;
  }

  /** All but the name goes; only of who has left. */
  void forgetContact(LocalDate today) {
    requireLeft();
    email = "";
    department = null;
    language = "en";
    absences.clear();
    contactErasedOn = today;
  }

  /** The name goes; the id stays, for records hold it. */
  void forgetName(LocalDate today) {
    requireLeft();
    name = ERASED;
    nameErasedOn = today;
  }

  private void requireLeft() {
    if (!hasLeft()) {
      throw new IllegalStateException("Only who has left is erased");
    }
  }

  PersonId id() {
    return id;
  }

  boolean hasLeft() {
    return leftOn != null;
  }
}
