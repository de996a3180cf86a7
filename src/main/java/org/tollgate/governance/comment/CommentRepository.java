package org.tollgate.governance.comment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface CommentRepository extends Repository<Comment, UUID> {

  Comment save(Comment comment);

  Optional<Comment> findById(UUID id);

  @Query(
      """
      select c from Comment c
      where c.rollout = :rollout and c.subjectKind = :kind and c.subjectKey = :key
      order by c.place, c.id
      """)
  List<Comment> thread(RolloutId rollout, String kind, String key);

  @Query(
      """
      select new org.tollgate.governance.comment.CommentWritten(
        c.rollout, c.subjectKind, c.subjectKey, c.author)
      from Comment c
      where c.rollout.value in :rollouts and c.removedAt is null
      """)
  List<CommentWritten> said(Collection<UUID> rollouts);
}
