package org.tollgate.governance.raci;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;
import org.tollgate.governance.rollout.SeatId;

interface RaciRepository extends Repository<RaciRow, UUID> {

  RaciRow save(RaciRow row);

  @Query(
      "select distinct r from RaciRow r left join fetch r.cells where r.rollout.value in :rollouts")
  List<RaciRow> findAll(Collection<UUID> rollouts);

  /** A letter in a chosen row. */
  record HeldRow(RolloutId rollout, RowKey.Kind kind, String code, SeatId seat) {

    Letters.Held held() {
      return new Letters.Held(new RowKey(kind, code), seat);
    }
  }

  @Query(
      """
      select new org.tollgate.governance.raci.RaciRepository$HeldRow(
        r.rollout, r.kind, r.code, c.seat)
      from RaciRow r join r.cells c
      where r.rollout.value in :rollouts and c.letters like :letter
      """)
  List<HeldRow> holding(Collection<UUID> rollouts, String letter);

  @Query("select r from RaciRow r where r.rollout = :rollout and r.kind = :kind and r.code = :code")
  Optional<RaciRow> find(RolloutId rollout, RowKey.Kind kind, String code);
}
