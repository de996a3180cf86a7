package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

interface People extends Repository<Person, PersonId> {

  String VIEW =
      """
      select new org.tollgate.base.people.PersonView(
          p.id, p.name, p.email, o.id, o.name, d.id, d.name, p.language)
      from Person p
      join Organisation o on o.id = p.organisation
      left join Department d on d.id = p.department
      """;

  Person save(Person person);

  Optional<Person> findById(PersonId id);

  @Query(VIEW + "where p.id in :ids")
  List<PersonView> viewsOf(Collection<PersonId> ids);

  @Query(VIEW + "where p.organisation in :organisations and p.leftOn is null order by p.name")
  List<PersonView> viewsOfOrganisations(Collection<OrganisationId> organisations);

  @Query(
      value =
          VIEW
              + """
              where p.leftOn is null
                and (lower(p.name) like :pattern escape '!'
                  or lower(p.email) like :pattern escape '!'
                  or lower(o.name) like :pattern escape '!')
              """,
      countQuery =
          """
          select count(p) from Person p join Organisation o on o.id = p.organisation
          where p.leftOn is null
            and (lower(p.name) like :pattern escape '!'
              or lower(p.email) like :pattern escape '!'
              or lower(o.name) like :pattern escape '!')
          """)
  Page<PersonView> search(String pattern, Pageable page);

  @Query(
      value =
          VIEW
              + "where p.id in :ids and lower(p.name) like :pattern escape '!' order by p.name,"
              + " p.id",
      countQuery =
          "select count(p) from Person p where p.id in :ids and lower(p.name) like :pattern escape"
              + " '!'")
  Page<PersonView> named(Collection<PersonId> ids, String pattern, Pageable page);

  @Query(
      """
      select new org.tollgate.base.people.Leaver(
          p.id, p.name, p.leftOn, (p.contactErasedOn is not null))
      from Person p where p.leftOn is not null and p.nameErasedOn is null
      order by p.leftOn, p.name, p.id
      """)
  List<Leaver> leavers();

  @Query("select p.language from Person p where p.id = :id and p.languageChosen = true")
  Optional<String> chosenLanguageOf(PersonId id);

  @Query("select p.id from Person p where p.id in :ids and p.leftOn is not null")
  List<PersonId> leaversAmong(Collection<PersonId> ids);

  @Query(
      """
      select p.id from Person p join p.absences a
      where p.id in :ids and a.firstDay <= :day and a.lastDay >= :day
      """)
  List<PersonId> absentAmong(Collection<PersonId> ids, LocalDate day);

  @Query(
      """
      select new org.tollgate.base.people.AbsenceView(a.id, p.id, a.firstDay, a.lastDay)
      from Person p join p.absences a
      where p.id in :ids and a.lastDay >= :day order by a.firstDay
      """)
  List<AbsenceView> absencesFrom(Collection<PersonId> ids, LocalDate day);
}
