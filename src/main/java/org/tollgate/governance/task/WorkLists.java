package org.tollgate.governance.task;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.shared.PersonId;

/** Reads open work for what is written to people; nobody's page uses it. */
@Service
@Transactional(readOnly = true)
public class WorkLists {

  private final TaskRepository tasks;

  WorkLists(TaskRepository tasks) {
    this.tasks = tasks;
  }

  /** A piece of work and since when its person has it. */
  public record Piece(NewWork work, Instant since) {}

  /** Everybody who has any. */
  public List<PersonId> people() {
    return tasks.people();
  }

  /** All of one person, by date; what has none comes last. */
  public List<Piece> of(PersonId person) {
    return tasks.all(person).stream()
        .map(item -> new Piece(item.work(), item.createdAt()))
        .toList();
  }

  /** Everybody's about any subject of this kind. */
  public List<NewWork> ofKind(String kind) {
    return tasks.findBySubjectKind(kind).stream().map(TaskItem::work).toList();
  }

  /** Everybody's who has this subject. */
  public List<NewWork> of(WorkSubject subject) {
    return tasks.findBySubjectKindAndSubjectId(subject.kind(), subject.id()).stream()
        .map(TaskItem::work)
        .toList();
  }
}
