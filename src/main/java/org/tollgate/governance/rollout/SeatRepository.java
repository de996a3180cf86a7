package org.tollgate.governance.rollout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.PersonId;
import org.tollgate.base.shared.RolloutId;

interface SeatRepository extends Repository<Seat, SeatId> {

  /**
   * A seat through which a person has rights, and what these depend on.
   *
   * @param party null if the seat's organisation is no longer a party
   * @param fromDay the first day as a substitute, or null for the holder
   */
  record Claim(
      RolloutId rollout,
      SeatId seat,
      SeatRole role,
      boolean chair,
      RolloutTerms.PartyRole party,
      int gatesPassed,
      String zone,
      LocalDate fromDay,
      LocalDate toDay) {}

  String CLAIM =
      """
      select s.rollout as rollout, s.id as seat, s.role as role, s.chair as chair, p.role as party,
        r.gatesPassed as gatesPassed, r.zone as zone, b.fromDay as fromDay, b.toDay as toDay
      from Seat s
        join Rollout r on r.id.value = s.rollout.value
        left join r.parties p on p.organisation.value = s.organisation.value
        left join Substitution b on b.seat.value = s.id.value
          and b.person.value = :person and b.withdrawn = false
      where s.removed = false
        and (s.person.value = :person or b.id is not null)
      """;

  Seat save(Seat seat);

  Optional<Seat> findById(SeatId id);

  @Query(CLAIM + " and s.rollout.value = :rollout")
  List<Claim> claims(UUID person, UUID rollout);

  @Query(CLAIM)
  List<Claim> claims(UUID person);

  @Query("select s from Seat s where s.removed = false and s.rollout.value in :rollouts")
  List<Seat> findAll(Collection<UUID> rollouts);

  @Query("select s from Seat s left join fetch s.holdings where s.rollout = :rollout")
  List<Seat> withHistory(RolloutId rollout);

  @Query("select s from Seat s where s.removed = false and s.person = :person")
  List<Seat> heldBy(PersonId person);

  /**
   * One person's time in a seat.
   *
   * @param heldTo null while it is held
   */
  record Time(SeatId seat, LocalDate heldFrom, LocalDate heldTo) {}

  /** Every time in every seat that is still there, for each seat the earliest first. */
  @Query(
      """
      select s.id as seat, h.heldFrom as heldFrom, h.heldTo as heldTo
      from Seat s join s.holdings h
      where s.removed = false and s.rollout.value in :rollouts
      order by s.id.value, index(h)
      """)
  List<Time> times(Collection<UUID> rollouts);

  @Query(
      """
      select s from Seat s join Rollout r on r.id.value = s.rollout.value
      where s.role = org.tollgate.governance.rollout.SeatRole.SPONSOR
        and s.person is not null and s.removed = false and r.endedAt is null
      """)
  List<Seat> sponsors();
}
