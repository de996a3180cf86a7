package org.tollgate.governance.comment;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** What a person wrote beside gates and activities, and where somebody mentioned them. */
@Component
class CommentRecords extends StoredRecords {

  private static final String WRITTEN =
      """
      select r.name as rollout, c.wording as what, c.written_at as at
      from thread_comment c
      join rollout r on r.rollout_id = c.rollout_id
      where c.author = :person and c.removed_at is null
      order by c.written_at
      """;

  private static final String MENTIONED =
      """
      select r.name as rollout, c.written_at as at
      from comment_mention m
      join thread_comment c on c.comment_id = m.comment_id
      join rollout r on r.rollout_id = c.rollout_id
      where m.person_id = :person
      order by c.written_at
      """;

  CommentRecords(JdbcClient database) {
    super(database, Set.of("Comment"), Map.of("comment", WRITTEN, "comment-mention", MENTIONED));
  }

  /** Their words and their mentions go; that somebody said something stays, without a name. */
  @Override
  public void erase(PersonId person) {
    change("delete from comment_mention where person_id = :person", person);
    change(
        """
        delete from comment_mention where comment_id in
          (select comment_id from thread_comment where author = :person)
        """,
        person);
    change(
        """
        update thread_comment set wording = '', removed_at = current_timestamp
        where author = :person and removed_at is null
        """,
        person);
  }
}
