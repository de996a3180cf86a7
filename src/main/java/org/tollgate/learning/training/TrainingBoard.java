package org.tollgate.learning.training;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.learning.procedure.LearningSeats;
import org.tollgate.learning.procedure.LearningSeats.May;

/** The training plan as its pages show it, and whether somebody has done their part of it. */
@Service
@Transactional(readOnly = true)
public class TrainingBoard {

  private final CourseRepository courses;
  private final SessionRepository sessions;
  private final Trainees trainees;
  private final PeopleDirectory people;
  private final LearningSeats seats;
  private final Place place;

  TrainingBoard(
      CourseRepository courses,
      SessionRepository sessions,
      Trainees trainees,
      PeopleDirectory people,
      LearningSeats seats,
      Place place) {
    this.courses = courses;
    this.sessions = sessions;
    this.trainees = trainees;
    this.people = people;
    this.seats = seats;
    this.place = place;
  }

  /** Where and when. */
  @org.springframework.stereotype.Component("trainingPlace")
  record Place(Rollouts rollouts, Clock clock) {}

  /**
   * One line of the plan.
   *
   * @param own hours that the reader has of it, or -1 where the reader does not need it
   */
  public record Line(CourseView course, int needed, int done, int own) {}

  /**
   * @param users who hold a seat as staff or lead
   * @param counted users without those who have left
   * @param done of the counted, who did all that the plan asks of them
   */
  public record Department(String name, int users, int counted, int done) {}

  public record Board(
      List<Line> plan,
      List<SessionView> sessions,
      List<Department> departments,
      Set<String> departmentNames,
      Rights rights,
      ZoneId zone) {

    public CourseView course(SessionView session) {
      return plan.stream()
          .map(Line::course)
          .filter(each -> each.id().equals(session.course()))
          .findFirst()
          .orElseThrow();
    }
  }

  public record Rights(boolean write, boolean lead, boolean sit) {}

  /**
   * @param begun whether attendance may be marked
   */
  public record Sheet(
      SessionView session, CourseView course, Rights rights, boolean begun, ZoneId zone) {}

  /** Departments for who writes or leads alone. */
  public Board board(Actor actor, RolloutId rollout) {
    seats.requireRead(actor, rollout);
    List<CourseView> plan = plan(rollout);
    List<SessionView> held = held(rollout);
    List<Trainees.Trainee> all = trainees.of(rollout);
    Set<PersonId> gone = people.leaversAmong(all.stream().map(Trainees.Trainee::person).toList());
    Rights rights = rights(actor, rollout);
    List<Line> lines =
        plan.stream().map(course -> line(course, held, there(all, gone), actor)).toList();
    return new Board(
        lines,
        held,
        rights.write() || rights.lead() ? departments(plan, held, all, gone) : List.of(),
        all.stream().map(Trainees.Trainee::department).collect(Collectors.toSet()),
        rights,
        place.rollouts().view(rollout).zone());
  }

  /**
   * @throws NotFoundException if the rollout has no such session
   */
  public Sheet sheet(Actor actor, RolloutId rollout, UUID id) {
    Board board = board(actor, rollout);
    SessionView session =
        board.sessions().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundException("training session", id));
    Instant now = place.clock().instant();
    return new Sheet(
        session,
        board.course(session),
        board.rights(),
        !now.isBefore(session.wish().startsAt()),
        board.zone());
  }

  /** Whether the person did all that the plan asks of them; met where it asks nothing (L2). */
  public boolean isDone(RolloutId rollout, PersonId person) {
    List<CourseView> plan = plan(rollout);
    List<SessionView> held = plan.isEmpty() ? List.of() : held(rollout);
    return trainees.of(rollout).stream()
        .filter(each -> each.person().equals(person))
        .allMatch(each -> isDone(each, plan, held));
  }

  private List<CourseView> plan(RolloutId rollout) {
    return courses.findAll(rollout.value()).stream().map(Course::view).toList();
  }

  private List<SessionView> held(RolloutId rollout) {
    return sessions.findAll(rollout.value()).stream().map(Session::view).toList();
  }

  private Rights rights(Actor actor, RolloutId rollout) {
    return new Rights(
        seats.has(actor, rollout, May.WRITE),
        seats.has(actor, rollout, May.LEAD),
        seats.has(actor, rollout, May.SIT));
  }

  private static List<Trainees.Trainee> there(List<Trainees.Trainee> all, Set<PersonId> gone) {
    return all.stream().filter(each -> !gone.contains(each.person())).toList();
  }

  private static Line line(
      CourseView course, List<SessionView> held, List<Trainees.Trainee> there, Actor actor) {
    Set<PersonId> needed =
        there.stream()
            .filter(course::isFor)
            .map(Trainees.Trainee::person)
            .collect(Collectors.toSet());
    long done =
        needed.stream().filter(p -> hours(course, held, p) >= course.wish().hours()).count();
    int own = needed.contains(actor.person()) ? hours(course, held, actor.person()) : -1;
    return new Line(course, needed.size(), (int) done, own);
  }

  private static int hours(CourseView course, List<SessionView> held, PersonId person) {
    return held.stream()
        .filter(each -> each.course().equals(course.id()) && each.wasThere(person))
        .mapToInt(each -> each.wish().hours())
        .sum();
  }

  private static boolean isDone(
      Trainees.Trainee trainee, List<CourseView> plan, List<SessionView> held) {
    return plan.stream()
        .filter(course -> course.isFor(trainee))
        .allMatch(course -> hours(course, held, trainee.person()) >= course.wish().hours());
  }

  private static List<Department> departments(
      List<CourseView> plan,
      List<SessionView> held,
      List<Trainees.Trainee> all,
      Set<PersonId> gone) {
    Map<String, List<Trainees.Trainee>> byName =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Trainees.Trainee::department, TreeMap::new, Collectors.toList()));
    List<Department> departments = new ArrayList<>();
    byName.forEach(
        (name, users) -> {
          Set<PersonId> seated = persons(users);
          Set<PersonId> counted = persons(there(users, gone));
          Set<PersonId> open =
              persons(there(users, gone).stream().filter(t -> !isDone(t, plan, held)).toList());
          departments.add(
              new Department(name, seated.size(), counted.size(), counted.size() - open.size()));
        });
    return departments;
  }

  private static Set<PersonId> persons(List<Trainees.Trainee> trainees) {
    return trainees.stream().map(Trainees.Trainee::person).collect(Collectors.toSet());
  }
}
