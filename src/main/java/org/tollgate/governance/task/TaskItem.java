package org.tollgate.governance.task;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** One thing that one person still has to do; a person has a subject at most once. */
@Entity
@Table(name = "task_item")
class TaskItem {

  @Id
  @Column(name = "task_id")
  private UUID id;

  @Version private Long version;
  @Embedded private RolloutId rollout;
  @Embedded private PersonId person;
  private String subjectKind;
  private UUID subjectId;
  private String title;

  @Convert(converter = ArgumentsConverter.class)
  private List<String> arguments;

  private String link;
  private LocalDate due;
  private Instant createdAt;
  private Instant remindedAt;
  private Instant escalatedAt;

  protected TaskItem() {}

  TaskItem(NewWork work, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = work.rollout();
    this.person = work.person();
    this.subjectKind = work.subject().kind();
    this.subjectId = work.subject().id();
    this.createdAt = now;
    renew(work);
  }

  /** The work is the same, but what it says, where it is done or until when has changed. */
  final void renew(NewWork work) {
    this.title = work.title();
    this.arguments = work.arguments();
    this.link = work.link();
    this.due = work.due();
  }

  void giveTo(PersonId other, Instant now) {
    this.person = other;
    this.createdAt = now;
  }

  void remind(Instant now) {
    this.remindedAt = now;
  }

  void escalate(Instant now) {
    this.escalatedAt = now;
  }

  WorkSubject subject() {
    return new WorkSubject(subjectKind, subjectId);
  }

  NewWork work() {
    return new NewWork(rollout, person, subject(), title, arguments, link, due);
  }

  Instant createdAt() {
    return createdAt;
  }

  RolloutId rollout() {
    return rollout;
  }

  PersonId person() {
    return person;
  }

  String title() {
    return title;
  }

  List<String> arguments() {
    return arguments;
  }

  String link() {
    return link;
  }

  LocalDate due() {
    return due;
  }

  Instant remindedAt() {
    return remindedAt;
  }

  Instant escalatedAt() {
    return escalatedAt;
  }
}
