package org.tollgate.governance.comment;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tollgate.base.people.PeopleDirectory;
import org.tollgate.base.people.PersonView;
import org.tollgate.base.shared.Actor;
import org.tollgate.base.shared.NotFoundException;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.Right;
import org.tollgate.governance.rollout.RolloutAccess;
import org.tollgate.governance.rollout.RolloutView;
import org.tollgate.governance.rollout.Rollouts;
import org.tollgate.governance.rollout.SeatView;
import org.tollgate.governance.task.OpenWork;

/** What was said about a thing; for everybody who reads the rollout. */
@Service
@Transactional(readOnly = true)
public class Comments {

  /**
   * @param wording empty once it was removed
   * @param editedAt null if it stands as it was written
   */
  public record Entry(
      UUID id,
      PersonId author,
      String wording,
      Instant writtenAt,
      Instant editedAt,
      boolean removed,
      Set<PersonId> mentioned) {}

  /**
   * @param people those who wrote, were mentioned or can be
   * @param asked whether the reader is mentioned and has not said yet that they read it
   * @param seated those who can be mentioned: who has a seat now
   */
  public record Board(
      RolloutView rollout,
      CommentSubject subject,
      List<Entry> entries,
      Map<PersonId, PersonView> people,
      Set<PersonId> seated,
      boolean mayWrite,
      boolean mayRemoveAny,
      boolean asked) {}

  private final CommentRepository comments;
  private final Map<String, CommentSubjects> subjects;
  private final RolloutAccess access;
  private final Rollouts rollouts;
  private final PeopleDirectory people;
  private final OpenWork work;

  Comments(
      CommentRepository comments,
      List<CommentSubjects> subjects,
      RolloutAccess access,
      Rollouts rollouts,
      PeopleDirectory people,
      OpenWork work) {
    this.comments = comments;
    this.subjects =
        subjects.stream()
            .collect(Collectors.toUnmodifiableMap(CommentSubjects::kind, Function.identity()));
    this.access = access;
    this.rollouts = rollouts;
    this.people = people;
    this.work = work;
  }

  /**
   * @throws NotFoundException if the actor may not read the rollout, or it has no such thing
   */
  public Board of(Actor actor, RolloutId id, String kind, String key) {
    access.require(actor, id, Right.READ);
    CommentSubject subject = subject(id, kind, key);
    List<Entry> entries = comments.thread(id, kind, key).stream().map(Comment::entry).toList();
    Set<PersonId> seated = seated(id);
    Set<PersonId> named = new HashSet<>(seated);
    entries.forEach(
        entry -> {
          named.add(entry.author());
          named.addAll(entry.mentioned());
        });
    Set<Right> rights = access.rights(actor, id);
    RolloutView rollout = rollouts.view(id);
    return new Board(
        rollout,
        subject,
        entries,
        people.all(named),
        seated,
        !rollout.state().isOver() && rights.contains(Right.CONTRIBUTE),
        rights.contains(Right.DIRECT),
        entries.stream()
            .map(Entry::id)
            .anyMatch(work.about(actor, CommentManagement.KIND)::contains));
  }

  /** Who said something about what, removed words excepted; one statement, access was checked. */
  public Set<CommentWritten> said(Set<RolloutId> rollouts) {
    return rollouts.isEmpty()
        ? Set.of()
        : Set.copyOf(comments.said(rollouts.stream().map(RolloutId::value).toList()));
  }

  CommentSubject subject(RolloutId rollout, String kind, String key) {
    return Optional.ofNullable(subjects.get(kind))
        .flatMap(room -> room.find(rollout, key))
        .orElseThrow(() -> new NotFoundException("thing to comment on", key));
  }

  boolean isOver(RolloutId rollout) {
    return rollouts.view(rollout).state().isOver();
  }

  Set<PersonId> seated(RolloutId rollout) {
    return rollouts.seats(rollout).stream()
        .filter(seat -> !seat.isVacant())
        .map(SeatView::person)
        .collect(Collectors.toUnmodifiableSet());
  }
}
