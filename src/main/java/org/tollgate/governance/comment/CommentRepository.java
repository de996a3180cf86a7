package org.tollgate.governance.comment;

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
}
