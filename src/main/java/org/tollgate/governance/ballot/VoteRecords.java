package org.tollgate.governance.ballot;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tollgate.base.privacy.StoredRecords;
import org.tollgate.base.shared.PersonId;

/** Votes of a person and ballots in which they had a part; the governance record keeps them. */
@Component
class VoteRecords extends StoredRecords {

  private static final String VOTE =
      """
      select r.name as rollout, s.title as title, v.choice as choice, v.voted_at as at,
          v.remark as text
      from ballot_vote v
      join ballot b on b.ballot_id = v.ballot_id
      join rollout r on r.rollout_id = b.rollout_id
      left
      join ballot_seat s on s.ballot_id = v.ballot_id and s.seat_id = v.seat_id
      where v.voted_by = :person or v.held_by = :person
      order by v.voted_at
      """;

  private static final String ROSTER =
      """
      select r.name as rollout, s.title as title, b.opened_at as at, s.barred as reason
      from ballot_seat s
      join ballot b on b.ballot_id = s.ballot_id
      join rollout r on r.rollout_id = b.rollout_id
      where s.held_by = :person
      order by b.opened_at
      """;

  private static final String BARRED =
      """
      select r.name as rollout, b.opened_at as at, x.reason as reason
      from ballot_barred x
      join ballot b on b.ballot_id = x.ballot_id
      join rollout r on r.rollout_id = b.rollout_id
      where x.person_id = :person
      order by b.opened_at
      """;

  private static final String BALLOT =
      """
      select r.name as rollout, b.subject_kind as kind, b.opened_at as at, b.outcome as state
      from ballot b
      join rollout r on r.rollout_id = b.rollout_id
      where b.submitted_by = :person
      order by b.opened_at
      """;

  VoteRecords(JdbcClient database) {
    super(
        database,
        Set.of("Ballot", "RosterSeat", "Vote", "Barred"),
        Map.of("vote", VOTE, "roster", ROSTER, "barred", BARRED, "ballot", BALLOT));
  }

  @Override
  public boolean needsName(PersonId person) {
    return count(
            """
            select count(*)
            from ballot_vote
            where voted_by = :person or held_by = :person
            """,
            person)
        > 0;
  }
}
