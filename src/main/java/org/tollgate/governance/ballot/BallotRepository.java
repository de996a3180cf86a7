package org.tollgate.governance.ballot;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

interface BallotRepository extends Repository<Ballot, BallotId> {

  /** For a new one only. What was loaded in the transaction is written by {@link #flush}. */
  Ballot saveAndFlush(Ballot ballot);

  /** Writes what has changed, so that who lost a race finds out now. */
  void flush();

  Optional<Ballot> findById(BallotId id);

  /** Waits until nobody else changes it; for an attempt that has lost a race already. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select b from Ballot b where b.id = :id")
  Optional<Ballot> lock(BallotId id);

  @Query(
      """
      select distinct b from Ballot b left join fetch b.roster where b.id.value in :ids
      """)
  List<Ballot> withRoster(Collection<UUID> ids);

  @Query(
      """
      select distinct b from Ballot b left join fetch b.votes where b.id.value in :ids
      """)
  List<Ballot> withVotes(Collection<UUID> ids);

  @Query(
      """
      select count(b) > 0 from Ballot b
      where b.subjectKind = :kind and b.subjectId = :subject
        and b.state not in (org.tollgate.governance.ballot.BallotView.State.CLOSED,
                            org.tollgate.governance.ballot.BallotView.State.WITHDRAWN)
      """)
  boolean isRunning(String kind, UUID subject);

  /** Ballots that are not over and in whose roster the seat stands. */
  @Query(
      """
      select b from Ballot b join b.roster r
      where b.rollout = :rollout and r.seat = :seat
        and b.state not in (org.tollgate.governance.ballot.BallotView.State.CLOSED,
                            org.tollgate.governance.ballot.BallotView.State.WITHDRAWN)
      """)
  List<Ballot> running(RolloutId rollout, SeatId seat);

  @Query(
      """
      select b from Ballot b
      where b.rollout = :rollout
        and b.state not in (org.tollgate.governance.ballot.BallotView.State.CLOSED,
                            org.tollgate.governance.ballot.BallotView.State.WITHDRAWN)
      """)
  List<Ballot> runningIn(RolloutId rollout);
}
