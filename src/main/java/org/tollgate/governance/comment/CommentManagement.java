package org.tollgate.governance.comment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotAllowedException;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.task.NewWork;
import org.tollgate.governance.task.OpenWork;
import org.tollgate.governance.task.WorkSubject;

/** Writes, changes and removes comments, and tells those whom they mention. */
@Service
@Transactional
public class CommentManagement {

  /** Characters of a comment. */
  public static final int LONGEST = 4000;

  /** Of the work that a mention gives. */
  static final String KIND = "comment";

  private final CommentRepository comments;
  private final Comments reading;
  private final RolloutAccess access;
  private final PeopleDirectory people;
  private final OpenWork work;
  private final Clock clock;

  CommentManagement(
      CommentRepository comments,
      Comments reading,
      RolloutAccess access,
      PeopleDirectory people,
      OpenWork work,
      Clock clock) {
    this.comments = comments;
    this.reading = reading;
    this.access = access;
    this.people = people;
    this.work = work;
    this.clock = clock;
  }

  /** Which thing of which rollout, as an address says it. */
  public record Place(RolloutId rollout, String kind, String key) {}

  /**
   * Who has a seat is mentioned by their whole name after an @, or by being ticked; nobody else is.
   * Each finds it in the inbox. To answer is to have seen what was said before.
   *
   * @param ticked whom the form names besides
   */
  public UUID write(Actor actor, Place place, String wording, Set<PersonId> ticked) {
    requireTalk(actor, place);
    CommentSubject subject = subject(place);
    Set<PersonId> to = mentioned(actor, place, wording, ticked);
    List<Comment> before = thread(place);
    before.forEach(comment -> work.finish(about(comment), actor.person()));
    Comment comment =
        comments.save(
            new Comment(subject, before.size() + 1, actor.person(), now())
                .saying(checked(wording), to));
    to.forEach(person -> tell(comment, subject, person));
    return comment.id();
  }

  /** Only its author may. Whom the new wording no longer mentions is no longer asked to read it. */
  public void edit(Actor actor, Place place, UUID id, String wording, Set<PersonId> ticked) {
    requireTalk(actor, place);
    CommentSubject subject = subject(place);
    Comment comment = load(subject, id);
    if (!comment.author().equals(actor.person())) {
      throw new NotAllowedException("Only who wrote a comment may change it");
    }
    Set<PersonId> before = comment.mentioned();
    Set<PersonId> to = mentioned(actor, place, wording, ticked);
    comment.edit(checked(wording), to, now());
    comments.save(comment);
    before.stream()
        .filter(person -> !to.contains(person))
        .forEach(person -> work.finish(about(comment), person));
    to.stream()
        .filter(person -> !before.contains(person))
        .forEach(person -> tell(comment, subject, person));
  }

  /** Its author may, and the director; also in a rollout that is over. */
  public void remove(Actor actor, Place place, UUID id) {
    access.require(actor, place.rollout(), Right.CONTRIBUTE);
    Comment comment = load(subject(place), id);
    if (!comment.author().equals(actor.person())) {
      access.require(actor, place.rollout(), Right.DIRECT);
    }
    comment.remove(now());
    comments.save(comment);
    work.finish(about(comment));
  }

  /** The actor has read all of it: nothing of it waits in the inbox any more. */
  public void see(Actor actor, Place place) {
    access.require(actor, place.rollout(), Right.READ);
    thread(place).forEach(comment -> work.finish(about(comment), actor.person()));
  }

  private List<Comment> thread(Place place) {
    return comments.thread(place.rollout(), place.kind(), place.key());
  }

  private void requireTalk(Actor actor, Place place) {
    access.require(actor, place.rollout(), Right.CONTRIBUTE);
    if (reading.isOver(place.rollout())) {
      throw new NotAllowedException("Nothing more is said in a rollout that is over");
    }
  }

  private Set<PersonId> mentioned(Actor actor, Place place, String wording, Set<PersonId> ticked) {
    Set<PersonId> seated = reading.seated(place.rollout());
    String text = wording.toLowerCase(Locale.ROOT);
    Set<PersonId> to = new HashSet<>(ticked);
    people
        .all(seated)
        .forEach(
            (id, person) -> {
              if (text.contains("@" + person.name().toLowerCase(Locale.ROOT))) {
                to.add(id);
              }
            });
    to.retainAll(seated);
    to.remove(actor.person());
    return to;
  }

  private void tell(Comment comment, CommentSubject subject, PersonId person) {
    work.assign(
        new NewWork(
            subject.rollout(),
            person,
            about(comment),
            "comment.work." + subject.kind(),
            subject.name(),
            subject.link(),
            null));
  }

  private static String checked(String wording) {
    String text = wording.strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("A comment has 1 to " + LONGEST + " characters");
    }
    return text;
  }

  private CommentSubject subject(Place place) {
    return reading.subject(place.rollout(), place.kind(), place.key());
  }

  private Comment load(CommentSubject subject, UUID id) {
    return comments
        .findById(id)
        .filter(comment -> comment.isAbout(subject) && !comment.isRemoved())
        .orElseThrow(() -> new NotFoundException("comment", id));
  }

  private static WorkSubject about(Comment comment) {
    return new WorkSubject(KIND, comment.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
