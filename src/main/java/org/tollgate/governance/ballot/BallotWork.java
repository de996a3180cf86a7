package org.tollgate.governance.ballot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.PersonId;
import org.tollgate.governance.rollout.SeatId;
import org.tollgate.governance.rollout.Substitutes;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.TitleText;
import org.tollgate.governance.task.WorkSubject;

/**
 * Puts a ballot into the inboxes: each seat that has still to vote has the work at its holder and
 * at those who act for it before the deadline; the chair and the submitter are told who is missing.
 */
@Component
class BallotWork {

  private final OpenWork work;
  private final Substitutes substitutes;
  private final PeopleDirectory people;
  private final Briefings briefings;

  BallotWork(OpenWork work, Substitutes substitutes, PeopleDirectory people, Briefings briefings) {
    this.work = work;
    this.substitutes = substitutes;
    this.people = people;
    this.briefings = briefings;
  }

  /** Gives the work to whoever has it now, and takes it from everybody else. */
  void renew(Ballot ballot) {
    if (ballot.isOver()) {
      work.finish(voting(ballot));
      work.finish(missing(ballot));
      return;
    }
    Map<PersonId, String> titles = new HashMap<>();
    waitingFor(ballot)
        .forEach((seat, persons) -> persons.forEach(p -> titles.put(p, title(ballot))));
    takeFromOthers(ballot, titles.keySet());
    assign(ballot, voting(ballot), titles, List.of());
  }

  /** One seat has voted, all else stays: only its own people lose the work. */
  void voted(Ballot ballot, SeatId seat) {
    Set<PersonId> persons = new HashSet<>(acting(ballot).getOrDefault(seat, List.of()));
    ballot.line(seat).map(RosterSeat::holder).ifPresent(persons::add);
    ballot.book().counting(seat, false).map(Vote::by).ifPresent(persons::add);
    persons.forEach(person -> work.finish(voting(ballot), person));
  }

  /**
   * @param from who held the seat, or null
   */
  void passed(Ballot ballot, PersonId from) {
    if (from != null) {
      work.finish(voting(ballot), from);
    }
    renew(ballot);
  }

  private void takeFromOthers(Ballot ballot, Set<PersonId> keep) {
    Set<PersonId> others = new HashSet<>();
    ballot.lines().stream().filter(l -> l.holder() != null).forEach(l -> others.add(l.holder()));
    ballot.book().votes().forEach(vote -> others.add(vote.by()));
    acting(ballot).values().forEach(others::addAll);
    others.removeAll(keep);
    others.forEach(person -> work.finish(voting(ballot), person));
  }

  void remind(Ballot ballot) {
    renew(ballot);
    work.remind(voting(ballot));
  }

  /** Chair and submitter get it as their own work. */
  void escalate(Ballot ballot) {
    renew(ballot);
    work.escalate(voting(ballot));
    List<PersonId> waiting =
        waitingFor(ballot).values().stream().map(persons -> persons.iterator().next()).toList();
    if (waiting.isEmpty()) {
      return;
    }
    Map<PersonId, PersonView> known = people.all(waiting);
    String names =
        waiting.stream()
            .map(known::get)
            .filter(Objects::nonNull)
            .map(PersonView::name)
            .collect(Collectors.joining(", "));
    Map<PersonId, String> titles = new HashMap<>();
    titles.put(ballot.submittedBy(), "ballot.work.missing");
    ballot
        .chair()
        .map(RosterSeat::holder)
        .ifPresent(chair -> titles.put(chair, "ballot.work.missing"));
    assign(ballot, missing(ballot), titles, List.of(names));
  }

  /** For each seat that has still to act: first its holder, then who acts for it. */
  private Map<SeatId, Set<PersonId>> waitingFor(Ballot ballot) {
    Map<SeatId, List<PersonId>> acting = acting(ballot);
    Map<SeatId, Set<PersonId>> waiting = new LinkedHashMap<>();
    for (RosterSeat line : ballot.lines()) {
      boolean waits =
          ballot.state() == BallotView.State.TIED
              ? line.isChair()
              : ballot.book().counting(line.seat(), false).isEmpty();
      if (line.isEntitled() && waits) {
        Set<PersonId> persons = new LinkedHashSet<>(Set.of(line.holder()));
        acting.getOrDefault(line.seat(), List.of()).stream()
            .filter(person -> ballot.barredReason(person).isEmpty())
            .filter(person -> ballot.lines().stream().noneMatch(l -> l.isHeldBy(person)))
            .forEach(persons::add);
        waiting.put(line.seat(), persons);
      }
    }
    return waiting;
  }

  private Map<SeatId, List<PersonId>> acting(Ballot ballot) {
    LocalDate last = due(ballot);
    Map<SeatId, List<PersonId>> acting = new HashMap<>();
    substitutes.notOver(ballot.rollout()).stream()
        .filter(s -> !s.days().from().isAfter(last))
        .forEach(s -> acting.computeIfAbsent(s.seat(), k -> new ArrayList<>()).add(s.person()));
    return acting;
  }

  private static String title(Ballot ballot) {
    return switch (ballot.state()) {
      case TIED -> "ballot.work.casting";
      case SUSPENDED -> "ballot.work.suspended";
      default ->
          ballot.unmet().acceptedLines().isEmpty() ? "ballot.work.vote" : "ballot.work.vote-again";
    };
  }

  private void assign(
      Ballot ballot, WorkSubject subject, Map<PersonId, String> titles, List<String> more) {
    if (titles.isEmpty()) {
      return;
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(TitleText.of(locale -> briefings.title(ballot.subject(), locale)));
    arguments.addAll(more);
    List<NewWork> works = new ArrayList<>();
    titles.forEach(
        (person, title) ->
            works.add(
                new NewWork(
                    ballot.rollout(),
                    person,
                    subject,
                    title,
                    arguments,
                    "/ballots/" + ballot.id(),
                    due(ballot))));
    work.assignAll(works);
  }

  private static LocalDate due(Ballot ballot) {
    return LocalDate.ofInstant(ballot.term().deadline(), ballot.zone());
  }

  private static WorkSubject voting(Ballot ballot) {
    return new WorkSubject("ballot", ballot.id().value());
  }

  private static WorkSubject missing(Ballot ballot) {
    return new WorkSubject("ballot-missing", ballot.id().value());
  }
}
