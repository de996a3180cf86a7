package org.tollgate.shell.sample;

import java.util.ArrayList;
import java.util.List;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.NewSeat;
import org.tollgate.governance.rollout.SeatRole;

/** Who holds which seat of a sample, committee first. */
final class Cast {

  private final Company company;
  private final List<CharterStory.Filled> seats = new ArrayList<>();

  Cast(Company company) {
    this.company = company;
  }

  /** A seat of the client. */
  Cast client(SeatRole role, String title, String username) {
    return add(NewSeat.of(role, title, company.organisation(SamplePeople.GROUP)), username);
  }

  /** A seat of the client for a department. */
  Cast department(SeatRole role, String title, String department, String username) {
    NewSeat seat = NewSeat.of(role, title, company.organisation(SamplePeople.GROUP));
    return add(seat.forDepartment(department), username);
  }

  Cast implementer(SeatRole role, String title, String username) {
    return add(NewSeat.of(role, title, company.organisation(SamplePeople.CORVANE)), username);
  }

  private Cast add(NewSeat seat, String username) {
    seats.add(new CharterStory.Filled(seat, person(username)));
    return this;
  }

  PersonId person(String username) {
    return company.person(username);
  }

  Actor actor(String username) {
    return company.actor(username);
  }

  Company company() {
    return company;
  }

  List<CharterStory.Filled> seats() {
    return List.copyOf(seats);
  }
}
