package org.tollgate.governance.task;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/**
 * Keeps each person's open work; written by the module that owns the subject. It takes no actor:
 * whoever may change the subject changes the work that hangs on it.
 */
@Service
@Transactional
public class OpenWork {

  private final TaskRepository tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenWork(TaskRepository tasks, ApplicationEventPublisher events, Clock clock) {
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /** Adds the work, or renews title, link and date if the person has it already. */
  public void assign(NewWork work) {
    assignAll(List.of(work));
  }

  /** The same for many pieces, in as few statements as for one. */
  public void assignAll(Collection<NewWork> works) {
    if (works.isEmpty()) {
      return;
    }
    Map<Owned, TaskItem> had = owned(works);
    List<NewWork> given = new ArrayList<>();
    for (NewWork work : works) {
      TaskItem item = had.get(new Owned(work.person(), work.subject()));
      if (item == null) {
        item = new TaskItem(work, now());
        given.add(work);
      }
      item.renew(work);
      tasks.save(item);
    }
    if (!given.isEmpty()) {
      events.publishEvent(new WorkEvents.Given(given));
    }
  }

  /** One person's work on one subject: there is never more than one piece of it. */
  private record Owned(PersonId person, WorkSubject subject) {}

  private Map<Owned, TaskItem> owned(Collection<NewWork> works) {
    Set<String> kinds = works.stream().map(w -> w.subject().kind()).collect(Collectors.toSet());
    Set<UUID> ids = works.stream().map(w -> w.subject().id()).collect(Collectors.toSet());
    return tasks.findBySubjectKindInAndSubjectIdIn(kinds, ids).stream()
        .collect(Collectors.toMap(t -> new Owned(t.person(), t.subject()), Function.identity()));
  }

  /** The subject is dealt with, whoever had it. */
  public void finish(WorkSubject subject) {
    tasks.deleteOf(subject.kind(), subject.id());
  }

  /** One person has done their part; others keep theirs. */
  public void finish(WorkSubject subject, PersonId person) {
    tasks.deleteOf(subject.kind(), subject.id(), person);
  }

  /** Everything in a rollout that was stopped or closed. */
  public void finishAll(RolloutId rollout) {
    tasks.deleteOf(rollout);
  }

  /** A person left or a seat changed hands. What the other one has already is not given twice. */
  public void move(RolloutId rollout, PersonId from, PersonId to) {
    tasks.findByRolloutAndPerson(rollout, from).forEach(item -> give(item, to));
  }

  /** Work of one kind of subject only, for a substitute. */
  public void move(WorkSubject subject, PersonId from, PersonId to) {
    tasks
        .findByPersonAndSubjectKindAndSubjectId(from, subject.kind(), subject.id())
        .ifPresent(item -> give(item, to));
  }

  /** Marks the subject's work as reminded of, for everyone who still has it. */
  public void remind(WorkSubject subject) {
    Instant now = now();
    mark(subject, item -> item.remind(now))
        .forEach(item -> events.publishEvent(new WorkEvents.Reminded(item.work())));
  }

  /** Marks the subject's work as escalated: others were told that it is still open. */
  public void escalate(WorkSubject subject) {
    Instant now = now();
    mark(subject, item -> item.escalate(now));
  }

  /** How many pieces of work the actor has, for the number beside the inbox. */
  @Transactional(readOnly = true)
  public int count(Actor actor) {
    return tasks.countByPerson(actor.person());
  }

  /** Ids of the things of this kind with which the actor still has to do. */
  @Transactional(readOnly = true)
  public Set<UUID> about(Actor actor, String kind) {
    return tasks.subjectsOf(actor.person(), kind);
  }

  private List<TaskItem> mark(WorkSubject subject, Consumer<TaskItem> mark) {
    List<TaskItem> items = tasks.findBySubjectKindAndSubjectId(subject.kind(), subject.id());
    items.forEach(mark);
    items.forEach(tasks::save);
    return items;
  }

  private void give(TaskItem item, PersonId to) {
    WorkSubject subject = item.subject();
    boolean hasIt =
        tasks.findByPersonAndSubjectKindAndSubjectId(to, subject.kind(), subject.id()).isPresent();
    if (hasIt) {
      tasks.deleteOf(subject.kind(), subject.id(), item.person());
    } else {
      item.giveTo(to, now());
      tasks.save(item);
      events.publishEvent(new WorkEvents.Given(List.of(item.work())));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
