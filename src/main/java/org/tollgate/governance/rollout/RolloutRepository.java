package org.tollgate.governance.rollout;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface RolloutRepository extends Repository<Rollout, RolloutId> {

  Rollout save(Rollout rollout);

  Optional<Rollout> findById(RolloutId id);

  long count();

  /** Holds the row until the end of the transaction, so that changes of its seats queue up. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Rollout r where r.id = :id")
  Optional<Rollout> lock(RolloutId id);

  @Query("select r from Rollout r where r.id.value in :ids")
  List<Rollout> findAll(Collection<UUID> ids);

  @Query("select r.id from Rollout r where r.state in :states")
  List<RolloutId> idsIn(Collection<RolloutState> states);

  /**
   * Takes arrays: a statement with a mark for each of many values would be planned anew every time.
   */
  @Query(
      """
      select r as rollout, count(*) over () as all from Rollout r
      where array_contains(:ids, r.id.value)
        and array_contains(:states, cast(r.state as String))
        and lower(r.name) like :text escape '!'
      order by
        case r.state when RUNNING then 0 when ON_HOLD then 1 when DRAFT then 2 when CLOSED then 3
          when STOPPED then 4 else 5 end,
        case r.gatesPassed when 0 then r.plan.gate1 when 1 then r.plan.gate2
          when 2 then r.plan.gate3 when 3 then r.plan.gate4 when 4 then r.plan.gate5
          else r.plan.gate6 end nulls last,
        r.name, r.id.value
      """)
  List<Match> matches(UUID[] ids, String[] states, String text, Pageable page);

  /**
   * @param all how many there are, on this page and elsewhere
   */
  record Match(Rollout rollout, long all) {}

  /** One statement, unless the page lies behind the last. */
  default Page<Rollout> search(UUID[] ids, String[] states, String text, Pageable page) {
    List<Match> matches = matches(ids, states, text, page);
    List<Match> counted =
        matches.isEmpty() && page.getOffset() > 0
            ? matches(ids, states, text, PageRequest.of(0, 1))
            : matches;
    long all = counted.isEmpty() ? 0 : counted.get(0).all();
    return new PageImpl<>(matches.stream().map(Match::rollout).toList(), page, all);
  }

  /** States as a search takes them; all where none is named. */
  static String[] names(Set<RolloutState> states) {
    Set<RolloutState> wanted = states.isEmpty() ? EnumSet.allOf(RolloutState.class) : states;
    return wanted.stream().map(RolloutState::name).toArray(String[]::new);
  }
}
