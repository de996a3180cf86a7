package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/** Keeps organisations and people; only an administrator does. */
@Service
@Transactional
public class PeopleManagement {

  private final Organisations organisations;
  private final Departments departments;
  private final People people;

  PeopleManagement(Organisations organisations, Departments departments, People people) {
    this.organisations = organisations;
    this.departments = departments;
    this.people = people;
  }

  /**
   * @throws IllegalArgumentException if the name is blank or longer than 200 characters
   * @throws org.springframework.dao.DataIntegrityViolationException if the name is taken
   */
  public OrganisationId addOrganisation(Actor actor, String name) {
    requireAdministrator(actor);
    return organisations.save(new Organisation(name)).id();
  }

  /**
   * @throws NotFoundException if there is no such organisation
   * @throws org.springframework.dao.DataIntegrityViolationException if the organisation has one of
   *     that name
   */
  public DepartmentId addDepartment(Actor actor, OrganisationId organisation, String name) {
    requireAdministrator(actor);
    requireOrganisation(organisation);
    return departments.save(new Department(organisation, name)).id();
  }

  /**
   * @throws NotFoundException if there is no such organisation, or the department is not one of it
   */
  public PersonId addPerson(Actor actor, NewPerson person) {
    requireAdministrator(actor);
    requireOrganisation(person.organisation());
    if (person.department() != null) {
      departments
          .findById(person.department())
          .filter(department -> department.belongsTo(person.organisation()))
          .orElseThrow(() -> new NotFoundException("department", person.department()));
    }
    return people.save(new Person(person)).id();
  }

  /** The person leaves; what they held passes on within this transaction, by {@link PersonLeft}. */
  public Optional<Refusal> leave(Actor actor, PersonId id, LocalDate on) {
    requireAdministrator(actor);
    Person person = require(id);
    Optional<Refusal> refusal = person.leave(actor, on);
    people.save(person);
    return refusal;
  }

  /** Has letters to the person go to another address. */
  public Optional<Refusal> changeAddress(Actor actor, PersonId id, String typed) {
    requireAdministrator(actor);
    Person person = require(id);
    Optional<Refusal> refusal = person.writeTo(typed.strip());
    people.save(person);
    return refusal;
  }

  /** Records days away, one's own or as administrator; days already covered are refused. */
  public Optional<Refusal> recordAbsence(Actor actor, PersonId id, DateRange days) {
    requireSelfOrAdministrator(actor, id);
    Person person = require(id);
    Optional<Refusal> refusal = person.beAbsent(days);
    people.save(person);
    return refusal;
  }

  /** Takes back an absence; nothing happens where it is gone already. */
  public void withdrawAbsence(Actor actor, PersonId id, UUID absence) {
    requireSelfOrAdministrator(actor, id);
    Person person = require(id);
    person.withdrawAbsence(absence);
    people.save(person);
  }

  /**
   * Each for themselves; one who is not known here, such as a program, has no language to keep.
   *
   * @param language {@code en}, {@code zh-CN} or {@code ru}
   */
  public void speak(Actor actor, String language) {
    people
        .findById(actor.person())
        .ifPresent(
            person -> {
              person.speak(language);
              people.save(person);
            });
  }

  private Person require(PersonId id) {
    return people.findById(id).orElseThrow(() -> new NotFoundException("person", id));
  }

  private void requireOrganisation(OrganisationId id) {
    if (!organisations.existsById(id)) {
      throw new NotFoundException("organisation", id);
    }
  }

  private static void requireSelfOrAdministrator(Actor actor, PersonId person) {
    if (!actor.person().equals(person)) {
      requireAdministrator(actor);
    }
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator() && !actor.isSystem()) {
      throw new NotAllowedException("Only an administrator keeps organisations and people");
    }
  }
}
