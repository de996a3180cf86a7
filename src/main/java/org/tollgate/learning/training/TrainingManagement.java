package org.tollgate.learning.training;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.Refusal;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;

/** Plans courses, holds sessions, gives seats and says who was there. */
@Service
@Transactional
public class TrainingManagement {

  private final CourseRepository courses;
  private final SessionRepository sessions;
  private final LearningSeats seats;
  private final Clock clock;

  TrainingManagement(
      CourseRepository courses, SessionRepository sessions, LearningSeats seats, Clock clock) {
    this.courses = courses;
    this.sessions = sessions;
    this.seats = seats;
    this.clock = clock;
  }

  public UUID plan(Actor actor, RolloutId rollout, CourseView.Wish wish) {
    seats.require(actor, rollout, May.LEAD);
    return courses.save(new Course(rollout, wish, actor)).view().id();
  }

  public Optional<Refusal> drop(Actor actor, RolloutId rollout, UUID id) {
    seats.require(actor, rollout, May.LEAD);
    Course course = course(rollout, id);
    if (course.view().dropped()) {
      return Optional.of(Refusal.because("training.refused.dropped"));
    }
    course.drop(actor);
    courses.save(course);
    return Optional.empty();
  }

  /**
   * @throws NotFoundException if the rollout has no such course
   */
  public UUID hold(Actor actor, RolloutId rollout, UUID course, SessionView.Wish wish) {
    seats.require(actor, rollout, May.WRITE);
    return sessions.save(new Session(course(rollout, course).view(), wish)).view().id();
  }

  /** The actor takes a seat; refused where none is free or it is over. */
  public Optional<Refusal> take(Actor actor, RolloutId rollout, UUID id) {
    seats.require(actor, rollout, May.SIT);
    Session session = session(rollout, id);
    if (session.view().has(actor.person())) {
      return Optional.empty();
    }
    if (session.hasBegun(clock.instant())) {
      return Optional.of(Refusal.because("training.refused.begun"));
    }
    if (session.isFull()) {
      return Optional.of(Refusal.because("training.refused.full"));
    }
    session.take(actor.person());
    sessions.save(session);
    return Optional.empty();
  }

  public Optional<Refusal> leave(Actor actor, RolloutId rollout, UUID id) {
    seats.require(actor, rollout, May.SIT);
    Session session = session(rollout, id);
    if (session.hasBegun(clock.instant())) {
      return Optional.of(Refusal.because("training.refused.begun"));
    }
    session.leave(actor.person());
    sessions.save(session);
    return Optional.empty();
  }

  /** Who was there, said by somebody who does not sit in it: nobody attests their own presence. */
  public Optional<Refusal> mark(Actor actor, RolloutId rollout, UUID id, Set<PersonId> there) {
    seats.require(actor, rollout, May.WRITE);
    Session session = session(rollout, id);
    if (!session.hasBegun(clock.instant())) {
      return Optional.of(Refusal.because("training.refused.early"));
    }
    if (session.view().has(actor.person())) {
      return Optional.of(Refusal.because("training.refused.self"));
    }
    session.mark(there, actor);
    sessions.save(session);
    return Optional.empty();
  }

  private Course course(RolloutId rollout, UUID id) {
    return courses
        .findById(id)
        .filter(found -> found.view().rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("course", id));
  }

  private Session session(RolloutId rollout, UUID id) {
    return sessions
        .findById(id)
        .filter(found -> found.view().rollout().equals(rollout))
        .orElseThrow(() -> new NotFoundException("training session", id));
  }
}
