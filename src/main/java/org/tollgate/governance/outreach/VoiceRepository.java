package org.tollgate.governance.outreach;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tollgate.base.shared.RolloutId;

interface VoiceRepository extends Repository<Voice, UUID> {

  Voice save(Voice voice);

  Optional<Voice> findById(UUID id);

  @Query("select v from Voice v where v.rollout = :rollout order by v.enteredAt desc")
  List<Voice> findAllOf(RolloutId rollout);
}
