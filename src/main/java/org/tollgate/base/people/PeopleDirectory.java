package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/**
 * Reads people for other modules: each method is one statement for any number of ids. Whether a
 * reader may see somebody is the caller's question, for it knows the rollout.
 */
@Service
@Transactional(readOnly = true)
public class PeopleDirectory {

  private final Organisations organisations;
  private final Departments departments;
  private final People people;
  private final MessageSource messages;

  PeopleDirectory(
      Organisations organisations, Departments departments, People people, MessageSource messages) {
    this.organisations = organisations;
    this.departments = departments;
    this.people = people;
    this.messages = messages;
  }

  public Optional<PersonView> find(PersonId id) {
    return people.viewsOf(Set.of(id)).stream().map(this::readable).findFirst();
  }

  /** What the person chose for themselves; empty where an administrator's guess still stands. */
  public Optional<String> chosenLanguage(PersonId id) {
    return people.chosenLanguageOf(id);
  }

  /** Those that exist, whether they have left or not. */
  public Map<PersonId, PersonView> all(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return people.viewsOf(new HashSet<>(ids)).stream()
        .map(this::readable)
        .collect(Collectors.toMap(PersonView::id, Function.identity()));
  }

  /** An erased name in the reader's language. */
  private PersonView readable(PersonView person) {
    if (!person.name().equals(Person.ERASED)) {
      return person;
    }
    Locale locale = LocaleContextHolder.getLocale();
    return new PersonView(
        person.id(),
        messages.getMessage("people.erased", null, Person.ERASED, locale),
        person.email(),
        person.organisation(),
        person.organisationName(),
        person.department(),
        person.departmentName(),
        person.language());
  }

  /** Those who have not left, by name. */
  public List<PersonView> ofOrganisations(Collection<OrganisationId> ids) {
    return ids.isEmpty() ? List.of() : people.viewsOfOrganisations(new HashSet<>(ids));
  }

  /**
   * Those who have not left, for an administrator.
   *
   * @param text part of a name, an address or an organisation's name; blank finds everyone
   */
  public Page<PersonView> search(Actor actor, String text, Pageable page) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator looks through all people");
    }
    String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    return people.search("%" + literal + "%", page);
  }

  /**
   * Those among these people whose name matches, by name.
   *
   * @param pattern in small letters, with {@code !} before a character that stands for itself
   */
  public Page<PersonView> named(Collection<PersonId> ids, String pattern, Pageable page) {
    return ids.isEmpty() ? Page.empty(page) : people.named(new HashSet<>(ids), pattern, page);
  }

  public Map<OrganisationId, String> organisationNames(Collection<OrganisationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return organisations.findByIdIn(new HashSet<>(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Organisation::name));
  }

  /** The same for an administrator alone. */
  public Map<OrganisationId, String> organisations(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowedException("Only an administrator reads all organisations");
    }
    return organisations();
  }

  /** Every organisation by name. */
  public Map<OrganisationId, String> organisations() {
    return organisations.findAllByOrderByName().stream()
        .collect(
            Collectors.toMap(
                Organisation::id,
                Organisation::name,
                (first, second) -> first,
                LinkedHashMap::new));
  }

  public boolean hasOrganisation(String name) {
    return organisations.existsByNameIgnoreCase(name.strip());
  }

  public boolean hasDepartment(OrganisationId organisation, String name) {
    return departments.existsByOrganisationAndNameIgnoreCase(organisation, name.strip());
  }

  /** The departments of these organisations by name. */
  public List<DepartmentView> departmentsOf(Collection<OrganisationId> ids) {
    return ids.isEmpty() ? List.of() : departments.viewsOf(new HashSet<>(ids));
  }

  public boolean hasLeft(PersonId person) {
    return !people.leaversAmong(Set.of(person)).isEmpty();
  }

  public Set<PersonId> leaversAmong(Collection<PersonId> ids) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(people.leaversAmong(new HashSet<>(ids)));
  }

  public boolean isAbsent(PersonId person, LocalDate day) {
    return !people.absentAmong(Set.of(person), day).isEmpty();
  }

  public Set<PersonId> absentAmong(Collection<PersonId> ids, LocalDate day) {
    return ids.isEmpty() ? Set.of() : Set.copyOf(people.absentAmong(new HashSet<>(ids), day));
  }

  /** Absences that end on this day or later, the earliest first. */
  public List<AbsenceView> absencesFrom(Collection<PersonId> ids, LocalDate day) {
    return ids.isEmpty() ? List.of() : people.absencesFrom(new HashSet<>(ids), day);
  }
}
