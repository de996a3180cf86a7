package org.tollgate.base.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.DateRange;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;

/** Keeps the days on which people are away: each their own, an administrator everybody's. */
@Service
@Transactional
public class AbsenceManagement {

  private final People people;

  AbsenceManagement(People people) {
    this.people = people;
  }

  /** Days of which one is covered already are refused. */
  public Optional<Refusal> record(Actor actor, PersonId id, DateRange days) {
    requireSelfOrAdministrator(actor, id);
    Person person = require(id);
    Optional<Refusal> refusal = person.beAbsent(days);
    people.save(person);
    return refusal;
  }

  /** Takes back an absence; nothing happens where it is gone already. */
  public void withdraw(Actor actor, PersonId id, UUID absence) {
    requireSelfOrAdministrator(actor, id);
    Person person = require(id);
    person.withdrawAbsence(absence);
    people.save(person);
  }

  private Person require(PersonId id) {
    return people.findById(id).orElseThrow(() -> new NotFoundException("person", id));
  }

  private static void requireSelfOrAdministrator(Actor actor, PersonId person) {
    if (!actor.person().equals(person) && !actor.administrator() && !actor.isSystem()) {
      throw new NotAllowedException("Others' absences are theirs or an administrator's");
    }
  }
}
