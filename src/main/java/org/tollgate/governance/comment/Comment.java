package org.tollgate.governance.comment;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

/** What one person said about one thing, and who is meant to read it. */
@Entity
@Table(name = "thread_comment")
class Comment extends AbstractAggregateRoot<Comment> {

  @Id
  @Column(name = "comment_id")
  private UUID id;

  @Version private Long version;
  @Embedded private RolloutId rollout;
  private String subjectKind;
  private String subjectKey;

  @Embedded
  @AttributeOverride(name = "value", column = @Column(name = "author"))
  private PersonId author;

  /** From 1 on in its thread: two may be written at one moment. */
  private int place;

  private String wording;
  private Instant writtenAt;
  private Instant editedAt;
  private Instant removedAt;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "comment_mention", joinColumns = @JoinColumn(name = "comment_id"))
  @Fetch(FetchMode.SUBSELECT)
  private Set<PersonId> mentioned = new HashSet<>();

  protected Comment() {}

  Comment(CommentSubject subject, int place, PersonId author, Instant now) {
    this.id = UUID.randomUUID();
    this.rollout = subject.rollout();
    this.subjectKind = subject.kind();
    this.subjectKey = subject.key();
    this.author = author;
    this.place = place;
    this.wording = "";
    this.writtenAt = now;
  }

  /** Its first words. */
  Comment saying(String words, Set<PersonId> to) {
    wording = words;
    mentioned.addAll(to);
    announce();
    return this;
  }

  /** The mentions follow the new wording. */
  void edit(String newWording, Set<PersonId> to, Instant now) {
    if (isRemoved()) {
      throw new IllegalStateException("Comment " + id + " was removed");
    }
    wording = newWording;
    editedAt = now;
    mentioned.retainAll(to);
    mentioned.addAll(to);
  }

  /** The words go, the place stays, so that answers to it can still be followed. */
  void remove(Instant now) {
    wording = "";
    removedAt = now;
    mentioned.clear();
    announce();
  }

  private void announce() {
    registerEvent(new CommentWritten(rollout, subjectKind, subjectKey, author));
  }

  boolean isRemoved() {
    return removedAt != null;
  }

  boolean isAbout(CommentSubject subject) {
    return rollout.equals(subject.rollout())
        && subjectKind.equals(subject.kind())
        && subjectKey.equals(subject.key());
  }

  UUID id() {
    return id;
  }

  PersonId author() {
    return author;
  }

  Set<PersonId> mentioned() {
    return Set.copyOf(mentioned);
  }

  Comments.Entry entry() {
    return new Comments.Entry(
        id, author, wording, writtenAt, editedAt, isRemoved(), Set.copyOf(mentioned));
  }
}
