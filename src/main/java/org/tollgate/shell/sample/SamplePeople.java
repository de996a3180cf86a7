package org.tollgate.shell.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tollgate.base.account.AccountManagement;
import org.tollgate.base.account.AccountOutcome;
import org.tollgate.base.account.PasswordChoice;
import org.tollgate.base.account.Username;
import org.tollgate.base.people.DepartmentId;
import org.tollgate.base.people.NewPerson;
import org.tollgate.base.people.PeopleManagement;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.OrganisationId;
import org.tollgate.base.shared.PersonId;

/** Invents the companies and people of the samples; each has an account with the one password. */
@Component
@Profile("demo")
class SamplePeople {

  static final String PASSWORD = "tollgate-demo";
  static final String GROUP = "Fernhill Leisure Group";
  static final String CORVANE = "Corvane Consulting";

  private record Invented(String username, String name, String organisation, String department) {}

  private static final List<Invented> PEOPLE =
      List.of(
          new Invented("director", "Helena Brandt", GROUP, null),
          new Invented("chair", "Ruth Okafor", GROUP, null),
          new Invented("member1", "Tomás Ferreira", GROUP, "Finance"),
          new Invented("member2", "Mei Lin", GROUP, "Sales desk"),
          new Invented("member3", "Priya Nair", GROUP, "Call centre"),
          new Invented("member4", "Oleg Sorokin", GROUP, "Branch network"),
          new Invented("lead", "Kofi Mensah", GROUP, "Sales desk"),
          new Invented("staff", "Irina Volkova", GROUP, "Sales desk"),
          new Invented("consultant", "Ines Duarte", CORVANE, null),
          new Invented("implementer", "Kenji Mori", CORVANE, null),
          new Invented("auditor", "Henrik Dahl", GROUP, "Internal audit"),
          new Invented("admin", "Nadia Farouk", GROUP, "IT"),
          new Invented("daniel.weiss", "Daniel Weiss", GROUP, null),
          new Invented("jonas.aalto", "Jonas Aalto", GROUP, "IT"),
          new Invented("lucia.prado", "Lucía Prado", GROUP, "Human resources"),
          new Invented("wei.chen", "Wei Chen", GROUP, "Sales desk"),
          new Invented("amara.diallo", "Amara Diallo", GROUP, "Call centre"),
          new Invented("sven.holm", "Sven Holm", GROUP, "Branch network"),
          new Invented("eva.lindqvist", "Eva Lindqvist", GROUP, null),
          new Invented("bruno.salgado", "Bruno Salgado", GROUP, null),
          new Invented("ingrid.moe", "Ingrid Moe", GROUP, "Online shop"),
          new Invented("yusuf.karaca", "Yusuf Karaca", GROUP, "Stores"));

  private final PeopleManagement people;
  private final AccountManagement accounts;
  private final PasswordChoice passwords;

  SamplePeople(PeopleManagement people, AccountManagement accounts, PasswordChoice passwords) {
    this.people = people;
    this.accounts = accounts;
    this.passwords = passwords;
  }

  Company settle() {
    Map<String, OrganisationId> organisations = new HashMap<>();
    Map<String, DepartmentId> departments = new HashMap<>();
    Map<String, PersonId> settled = new HashMap<>();
    for (Invented invented : PEOPLE) {
      OrganisationId organisation =
          organisations.computeIfAbsent(
              invented.organisation(), name -> people.addOrganisation(Actor.SYSTEM, name));
      DepartmentId department =
          invented.department() == null
              ? null
              : departments.computeIfAbsent(
                  invented.organisation() + "/" + invented.department(),
                  key -> people.addDepartment(Actor.SYSTEM, organisation, invented.department()));
      settled.put(invented.username(), settle(invented, organisation, department));
    }
    return new Company(organisations, settled);
  }

  private PersonId settle(Invented invented, OrganisationId organisation, DepartmentId department) {
    String mail = invented.username() + "@example.org";
    PersonId person =
        people.addPerson(
            Actor.SYSTEM, new NewPerson(invented.name(), mail, organisation, department, "en"));
    AccountOutcome outcome = accounts.open(Actor.SYSTEM, person, new Username(invented.username()));
    AccountOutcome.Opened opened = (AccountOutcome.Opened) outcome;
    Steps.done(passwords.byLink(opened.link().token(), PASSWORD));
    if (invented.username().equals("admin")) {
      accounts.grantAdministration(Actor.SYSTEM, opened.account());
    }
    return person;
  }
}
