package org.tollgate.base.people;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;

/** Forgets people who have left. Their ids stay, because governance records hold them. */
@Service
@Transactional
public class PeopleErasure {

  private final People people;

  PeopleErasure(People people) {
    this.people = people;
  }

  /** Everybody who has left and is known by name, who left first before the others. */
  @Transactional(readOnly = true)
  public List<Leaver> leavers() {
    return people.leavers();
  }

  /** Address, department and absences. */
  public void forgetContact(PersonId id, LocalDate today) {
    Person person = require(id);
    person.forgetContact(today);
    people.save(person);
  }

  public void forgetName(PersonId id, LocalDate today) {
    Person person = require(id);
    person.forgetName(today);
    people.save(person);
  }

  private Person require(PersonId id) {
    return people.findById(id).orElseThrow(() -> new NotFoundException("person", id));
  }
}
